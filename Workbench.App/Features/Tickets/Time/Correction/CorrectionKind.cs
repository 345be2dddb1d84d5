namespace Workbench.App.Features.Tickets.Time.Correction;

/// <summary>The kinds of corrections of registered time.</summary>
public enum CorrectionKind
{
    /// <summary>The duration, date or activity is wrong.</summary>
    Change,

    /// <summary>The time belongs to another ticket.</summary>
    Move,

    /// <summary>The work was not done at all.</summary>
    Remove,
}
