using Workbench.App.Commands;
using Workbench.App.Features.Agreements.Statements;
using Workbench.App.Storage;
using Workbench.Domain.Agreements;

namespace Workbench.App.Features.Agreements.CustomerAccount;

/// <summary>The accounts that open pages show: the balance and the panel below it show the same.</summary>
public sealed class AccountReads(IChangePublisher publisher, TimeProvider time)
    : KeyedRead<AccountReads.Key, AccountView?>(
        publisher,
        time,
        ChangeTopic.Account,
        ChangeTopic.Ticket,
        ChangeTopic.Package,
        ChangeTopic.Person
    )
{
    /// <param name="Today">The day until which due resets are calculated.</param>
    public sealed record Key(
        int CustomerId,
        DateOnly AsOf,
        LedgerPart Part,
        DateOnly Today,
        AgreementPolicy Policy
    );
}
