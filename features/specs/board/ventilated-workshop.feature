@board
Feature: A board watches the air and the power of a ventilated workshop
  It reports temperature, humidity, gas level and power every 20 s; CloudWatch watches limits, a model watches the risk.

  Scenario: A shift in which all is well
    Given the scenario "workshop-shift"
    When it has run to its end
    Then the threshold alarm on "GasLevel" of "ESP32-001" goes through "OK"
    And the threshold alarm on "Temperature" of "ESP32-001" goes through "OK"
    And the risk label of "ESP32-001" is never HIGH
    And the table holds 31 reports of "ESP32-001" from 10 min to 20 min
    And "powerW" of "ESP32-001" rises above 3.5 kW within 1 h
    And every message is accounted for
    And every alarm is delivered

  Scenario: Gas leaks while the ventilator has no power, until somebody opens the door
    Given the scenario "gas-leak"
    When it has run to its end
    Then the threshold alarm on "GasLevel" of "ESP32-001" goes through "OK, ALARM, OK"
    And the threshold alarm on "GasLevel" of "ESP32-001" is in OK after 15 min
    And the threshold alarm on "GasLevel" of "ESP32-001" is in ALARM after 30 min
    And the true "riskIndex" rises above 1
    And the risk label of "ESP32-001" becomes HIGH within 50 min
    And every alarm is delivered
    And every message is accounted for

  Scenario: A burner gives off carbon monoxide that no limit on the gas level notices
    Given the scenario "bad-gas-heater"
    When it has run to its end
    Then the threshold alarm on "GasLevel" of "ESP32-001" goes through "OK"
    And the true "riskIndex" rises above 2
    And the risk label of "ESP32-001" becomes HIGH within 80 min
