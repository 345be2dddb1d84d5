namespace Workbench.Tests.Domain.Properties.AgreementHistories.Reference;

/// <summary>A grant in the reference ledger. Its remaining minutes are calculated from the entries.</summary>
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

    /// <summary>The lapse date at the time of closing.</summary>
    public DateOnly? LapseDateWhenClosed { get; set; }

    /// <summary>Whether the end of the agreement closed it, so that undoing the end opens it again.</summary>
    public bool ClosedByEnd { get; set; }
}
