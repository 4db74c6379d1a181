@nuisance
Feature: What is no fire raises no alarm
  People switch off a detector that cries wolf.

  Scenario Outline: <nuisance>
    Given the scenario "<nuisance>"
    When it has run to its end
    Then no fire alarm of ALERT or above is raised
    And every message is accounted for

    Examples:
      | nuisance             |
      | quiet-office-day     |
      | cooking-without-fire |
      | hot-drink            |
      | sunlight-patch       |
      | radiator-on          |
      | crowded-meeting      |
      | kettle-and-spray     |
