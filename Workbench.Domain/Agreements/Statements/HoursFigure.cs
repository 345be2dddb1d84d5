namespace Workbench.Domain.Agreements.Statements;

/// <summary>A figure of hours that can be explained (F9).</summary>
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
