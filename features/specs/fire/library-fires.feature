@fire
Feature: Fires of the library are noticed in time
  A thermal camera and a CO2 sensor high in a corner have to report a fire while it can still be put out.

  Scenario: Paper burns in a waste basket
    Given the scenario "waste-basket-fire"
    When it has run to its end
    Then no fire alarm of WARNING or above is raised before the ignition
    And a fire alarm of at least WARNING is raised within 60 s of the ignition
    And the true "upperTempC" rises above 60 °C
    And every alarm is delivered
    And every message is accounted for

  Scenario: Oil in a chip pan ignites
    Given the scenario "chip-pan-fire"
    When it has run to its end
    Then the scenario's own expectations hold
    And a fire alarm of at least EMERGENCY is raised within 120 s of the ignition

  Scenario: A sofa smoulders and then bursts into flames
    Given the scenario "smouldering-sofa"
    When it has run to its end
    Then the scenario's own expectations hold

  Scenario: Cables burn in a server closet after its fan has stopped
    Given the scenario "server-closet"
    When it has run to its end
    Then the scenario's own expectations hold
    And every message is accounted for
