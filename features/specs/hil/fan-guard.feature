@hil @fan
Feature: A device on the bench watches a fan by itself
  The firmware of hil/firmware runs at a virtual serial port, hears the vibration sensor as it would on a board, and
  reports running, stopped or fault.

  Scenario: The device notices that the fan has lost its power
    Given the scenario "fan-stopped"
    And the device under test is connected
    When it is played to the device at 20 times the real speed
    Then the fan is reported as STOPPED within 20 s
    And the fan is never reported as FAULT
    And the device has taken in every reading

  Scenario: The device notices that a bearing begins to fail
    Given the scenario "fan-failing-bearing"
    And the device under test is connected
    When it is played to the device at 20 times the real speed
    Then the fan is reported as FAULT within 15 s
    And the fan is never reported as STOPPED
    And the device has taken in every reading
