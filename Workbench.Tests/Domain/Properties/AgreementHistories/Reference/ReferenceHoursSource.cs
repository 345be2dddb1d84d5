namespace Workbench.Tests.Domain.Properties.AgreementHistories.Reference;

/// <summary>What a grant gave, in the second ledger; what is left of it stands in the lines.</summary>
public sealed class ReferenceHoursSource
{
    public required int No { get; init; }
    public required bool IsCard { get; init; }

    /// <summary>Number of the term in which it was granted.</summary>
    public required int Term { get; init; }

    public required DateOnly GrantedOn { get; init; }
    public required int Granted { get; init; }
    public bool Cancelled { get; set; }
    public DateOnly? ClosedOn { get; set; }

    /// <summary>The end that it had when it was closed.</summary>
    public DateOnly? LapseDateWhenClosed { get; set; }

    /// <summary>Closed because the agreement ended, so that undoing the end opens it again.</summary>
    public bool ClosedByEnd { get; set; }
}
