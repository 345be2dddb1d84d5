namespace Workbench.App.Features.Tickets.Time.Correction;

/// <summary>What is wrong with registered time.</summary>
public enum CorrectionKind
{
    /// <summary>How long, when, or what was done.</summary>
    Change,

    /// <summary>It belongs to another ticket.</summary>
    Move,

    /// <summary>It was not worked at all.</summary>
    Remove,
}
