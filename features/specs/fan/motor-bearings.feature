@fan
Feature: Pits in the bearings of motors are heard and named
  A board with an accelerometer and a tachometer judges its bearing every second.

  Scenario: A pit grows in the inner race
    Given the scenario "motor-bearing-inner-race"
    When it has run to its end
    Then the scenario's own expectations hold
    And every alarm is delivered
    And every message is accounted for

  Scenario: A sound motor under changing load
    Given the scenario "motor-load-changes"
    When it has run to its end
    Then the scenario's own expectations hold
    And the bearing is never reported as FAULTY

  Scenario Outline: A pit in the <part> of a motor of our own
    Given a motor "pump" at 1770 rpm
    And a bearing monitor "pump-1" on "pump"
    And the motor "pump" gets a <fault> fault after 15 s that grows for 30 s
    When 50 s have passed
    Then the bearing is reported as <state> within 25 s

    Examples:
      | part       | fault         | state      |
      | outer race | bearing-outer | OUTER_RACE |
      | ball       | bearing-ball  | BALL       |
