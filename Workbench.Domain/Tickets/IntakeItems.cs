namespace Workbench.Domain.Tickets;

/// <summary>What a request should bring along; which of it is asked for depends on its kind.</summary>
[Flags]
[Rule("K5")]
public enum IntakeItems
{
    None = 0,

    /// <summary>The steps that lead there.</summary>
    Steps = 1,

    /// <summary>The page that it is about.</summary>
    Url = 2,

    /// <summary>What should have happened, or should be there.</summary>
    ExpectedResult = 4,

    /// <summary>A picture of what is seen.</summary>
    Screenshot = 8,

    /// <summary>A sketch of what is wanted.</summary>
    Sketch = 16,

    /// <summary>Who has to say yes to the result.</summary>
    ContactPerson = 32,
}
