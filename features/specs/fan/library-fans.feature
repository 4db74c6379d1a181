@fan
Feature: Fans are told apart by their vibration
  A monitor on the housing reports running, stopped or fault every two seconds.

  Scenario: A healthy fan
    Given the scenario "fan-healthy"
    When it has run to its end
    Then the fan is reported as RUNNING within 10 s
    And the fan is never reported as FAULT
    And the fan is never reported as STOPPED

  Scenario: A fan loses its power
    Given the scenario "fan-stopped"
    When it has run to its end
    Then the fan is reported as STOPPED within 20 s

  Scenario: A bearing begins to fail
    Given the scenario "fan-failing-bearing"
    When it has run to its end
    Then the fan is reported as FAULT within 30 s
    And every alarm is delivered

  Scenario: A fan comes loose from its mount
    Given the scenario "fan-loose"
    When it has run to its end
    Then the scenario's own expectations hold

  Scenario: A fan of our own stops and is noticed
    Given a fan "exhaust" at 2900 rpm
    And a fan monitor "exhaust-1" on "exhaust"
    And the fan "exhaust" loses power after 20 s
    When 60 s have passed
    Then the fan is reported as STOPPED within 20 s
    And every message is accounted for
