@fire
Feature: A fire in a room that the feature itself describes
  Nobody needs a scenario file to ask a question.

  Scenario: A small paper fire in a closed bedroom
    Given a room of 4 m by 3.5 m and 2.5 m high
    And the room is at 18 °C
    And a fire detector "bedroom-1" at 0.2 m, 0.2 m, 2.3 m
    And a fast paper fire of up to 80 kW starts at 2.5 m, 2 m after 60 s
    When 3 min have passed
    Then a fire alarm of at least WARNING is raised within 60 s of the ignition
    And "co2Ppm" of "bedroom-1" rises above 900 ppm within 150 s

  Scenario: Burning wood with the door half open
    Given a room of 6 m by 4 m and 2.6 m high
    And a door of 0.9 m by 2 m that is 50 % open
    And a fire detector "hall-1" at 0.2 m, 0.2 m, 2.4 m
    And a medium wood fire of up to 150 kW starts at 3.5 m, 2 m after 60 s
    When 4 min have passed
    Then no fire alarm of WARNING or above is raised before the ignition
    And a fire alarm of at least WARNING is raised within 90 s of the ignition
