namespace Workbench.Domain.Agreements.Statements;

/// <summary>A number of hours that can be asked why (F9).</summary>
public enum HoursFigure
{
    Balance,
    Held,
    Available,
    Uncovered,
    Granted,
    Cancelled,
    Drawn,
    Reversed,
    Lapsed,
    Restored,
    Remaining,
}
