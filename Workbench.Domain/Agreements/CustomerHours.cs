using Workbench.Domain.Agreements.Ledger;

namespace Workbench.Domain.Agreements;

/// <summary>A customer's agreement, open term and hours ledger, loaded for a command.</summary>
/// <param name="Term">The latest term that was opened; null without an agreement.</param>
/// <param name="Ledger">Contains at least every source that has not lapsed.</param>
public sealed record CustomerHours(
    Customer Customer,
    ServiceAgreement? Agreement,
    Term? Term,
    HoursLedger Ledger
)
{
    /// <summary>Returns the day on which the term of a work date was closed; null if it is open (A12).</summary>
    public DateOnly? TermClosedOn(DateOnly workedOn) =>
        LateRegistration.TermClosedOn(workedOn, Agreement, Term);
}
