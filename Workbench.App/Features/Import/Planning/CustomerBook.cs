using Workbench.Domain.Agreements;

namespace Workbench.App.Features.Import.Planning;

/// <summary>A customer during an import: the agreement, the term that is open, and the hours as replayed so far.</summary>
/// <param name="customer">Known or new.</param>
public sealed class CustomerBook(Customer customer, HoursLedger ledger)
{
    public Customer Customer { get; } = customer;

    public ServiceAgreement? Agreement { get; private set; }

    /// <summary>The only term that this version imports hours into.</summary>
    public Term? Term { get; private set; }

    public HoursLedger Ledger { get; set; } = ledger;

    /// <summary>The agreement is in the folder, but of a kind that comes with a later version.</summary>
    public bool AgreementComesLater { get; set; }

    public void Run(ServiceAgreement agreement, Term? term) =>
        (Agreement, Term) = (agreement, term);

    public bool IsInTerm(DateOnly on) => Term is { } term && on >= term.Start && on < term.End;
}
