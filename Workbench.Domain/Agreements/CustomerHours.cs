using Workbench.Domain.Agreements.Ledger;

namespace Workbench.Domain.Agreements;

/// <summary>A customer's agreement and hours, as far as a command needs them.</summary>
/// <param name="Term">The latest term that was opened; null without an agreement.</param>
/// <param name="Ledger">With every source whose end has not come.</param>
public sealed record CustomerHours(
    Customer Customer,
    ServiceAgreement? Agreement,
    Term? Term,
    HoursLedger Ledger
)
{
    /// <summary>The day on which the term of some work was closed; null where it is open (A12).</summary>
    public DateOnly? TermClosedOn(DateOnly workedOn) =>
        LateRegistration.TermClosedOn(workedOn, Agreement, Term);
}
