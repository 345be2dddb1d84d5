using Workbench.Domain.Agreements;
using Workbench.Domain.Agreements.Ledger;

namespace Workbench.App.Features.Queue;

/// <summary>The customer of waiting tickets.</summary>
public sealed record QueueCustomer(
    Customer Customer,
    ServiceAgreement? Agreement,
    HoursAccount Account
)
{
    /// <summary>Returns it with the hours after the resets that are due.</summary>
    /// <param name="due">Null if none is due.</param>
    public QueueCustomer After(CustomerHours? due) =>
        due is null ? this : this with { Agreement = due.Agreement, Account = due.Ledger.Account };
}
