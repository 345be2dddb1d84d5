using Microsoft.AspNetCore.Components;
using Workbench.App.Commands;
using Workbench.App.Features.Agreements.Statements;
using Workbench.App.Live;
using Workbench.App.Storage;
using Workbench.Domain;
using Workbench.Domain.Agreements;

namespace Workbench.App.Features.Agreements.CustomerAccount;

/// <summary>Base class of the panels of a customer's page that show agreement and hours as of a day.</summary>
public abstract class AccountPanel : LiveComponent
{
    private (int Customer, DateOnly AsOf, LedgerPart Part) _loaded;

    [Parameter, EditorRequired]
    public required Customer Customer { get; set; }

    /// <summary>The day of the figures.</summary>
    [Parameter, EditorRequired]
    public required DateOnly AsOf { get; set; }

    [Inject]
    public required AccountQuery Query { get; init; }

    protected AccountView? View { get; private set; }

    /// <summary>Actions are only offered for today; other days are read-only.</summary>
    protected bool IsToday => AsOf == Clock.Today;

    /// <summary>How much of the ledger the panel shows.</summary>
    protected virtual LedgerPart LedgerPart => LedgerPart.Recent;

    private (int Customer, DateOnly AsOf, LedgerPart Part) Wanted =>
        (Customer.Id, AsOf, LedgerPart);

    protected override async Task OnParametersSetAsync()
    {
        if (IsLoaded && _loaded != Wanted)
        {
            await ReadAsync(DisposalToken);
        }
    }

    protected override bool IsAffectedBy(Change change) =>
        change == new Change(ChangeTopic.Account, Customer.Id)
        || (change.Topic == ChangeTopic.Ticket && View?.MayConcern(change.EntityId) != false);

    protected override async Task ReadAsync(CancellationToken ct)
    {
        AccountView? view;
        do
        {
            _loaded = Wanted;
            view = await Query.RunAsync(Actor, Customer.Id, AsOf, LedgerPart, ct);
        } while (_loaded != Wanted);

        View = view;
    }

    /// <summary>
    /// Returns the account with the entries that a figure is explained by: all of them, if the panel itself left some out.
    /// </summary>
    protected async Task<AccountView> ReadForExplanationAsync() =>
        View!.Statement.LeftOutDraws == Minutes.Zero
            ? View
            : await Query.RunAsync(Actor, Customer.Id, AsOf, LedgerPart.Whole, DisposalToken)
                ?? View;

    /// <summary>Returns whether the person may run the use case and the panel shows today.</summary>
    protected bool CanRun<TUseCase>() =>
        IsToday && Actor.HasAny(CommandDescriptor.AllowedRolesOf(typeof(TUseCase)));
}
