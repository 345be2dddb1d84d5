using Microsoft.AspNetCore.Components;
using Microsoft.JSInterop;
using Workbench.App.Commands;
using Workbench.App.Features.Agreements.CustomerAccount;
using Workbench.App.Features.Agreements.Statements;
using Workbench.App.Storage;
using Workbench.Domain.Agreements;

namespace Workbench.App.Features.Agreements.AgreementEnding;

/// <summary>Shows the settlement of an agreement that ends, so that it can be printed and invoiced (S1–S3).</summary>
public partial class SettlementPage
{
    private Customer? _customer;
    private AccountView? _view;
    private IJSObjectReference? _module;

    [Parameter]
    public required string Number { get; set; }

    [Inject]
    public required StatementQuery Statement { get; init; }

    [Inject]
    public required AccountQuery Account { get; init; }

    [Inject]
    public required IJSRuntime Js { get; init; }

    protected override async Task OnParametersSetAsync()
    {
        if (IsLoaded && !string.Equals(_customer?.Number, Number, StringComparison.Ordinal))
        {
            await ReadAsync(DisposalToken);
        }
    }

    protected override bool IsAffectedBy(Change change) =>
        change == new Change(ChangeTopic.Account, _customer?.Id ?? 0)
        || change.Topic == ChangeTopic.Ticket;

    protected override async Task ReadAsync(CancellationToken ct)
    {
        _customer = (await Statement.RunAsync(Actor, Number, null, ct))?.Customer;
        _view = _customer is null
            ? null
            : await Account.RunAsync(Actor, _customer.Id, Clock.Today, LedgerPart.Recent, ct);
    }

    private async Task PrintAsync()
    {
        _module ??= await Js.InvokeAsync<IJSObjectReference>("import", $"./{Assets["print.js"]}");
        await _module.InvokeVoidAsync("printPage");
    }
}
