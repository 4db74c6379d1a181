@nuisance
Feature: A crowded room that the feature itself describes

  Scenario: Six people breathe in a small room and nothing alarms
    Given a room of 4 m by 3 m and 2.5 m high
    And the room has 600 ppm of CO2
    And a fire detector "meeting-1" at 0.2 m, 0.2 m, 2.3 m
    And a gas board "meeting-2" at 0.2 m, 2.5 m, 2.3 m
    And 6 people are in the room
    When 5 min have passed
    Then no fire alarm of ALERT or above is raised
    And "co2Ppm" of "meeting-1" rises above 700 ppm within 300 s
    And "tempC" of "meeting-1" stays between 15 °C and 35 °C
