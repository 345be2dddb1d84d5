namespace Workbench.Domain.Tickets;

/// <summary>The items that a request should contain. Which ones are asked for depends on the ticket kind (K5).</summary>
[Flags]
[Rule("K5")]
public enum IntakeItems
{
    None = 0,

    /// <summary>The steps that reproduce the bug.</summary>
    Steps = 1,

    /// <summary>The address of the page.</summary>
    Url = 2,

    /// <summary>The expected result.</summary>
    ExpectedResult = 4,

    /// <summary>A screenshot.</summary>
    Screenshot = 8,

    /// <summary>A sketch of the wanted result.</summary>
    Sketch = 16,

    /// <summary>The person who approves the result.</summary>
    ContactPerson = 32,
}
