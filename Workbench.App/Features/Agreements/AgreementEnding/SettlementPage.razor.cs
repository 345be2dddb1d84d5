using Microsoft.AspNetCore.Components;
using Microsoft.JSInterop;
using Workbench.App.Commands;
using Workbench.App.Features.Agreements.CustomerAccount;
using Workbench.App.Features.Agreements.Statements;
using Workbench.App.Shell.Contacts;
using Workbench.App.Shell.Language;
using Workbench.App.Storage;
using Workbench.Domain;
using Workbench.Domain.Agreements;
using Workbench.Domain.Agreements.Lifecycle;

namespace Workbench.App.Features.Agreements.AgreementEnding;

/// <summary>
/// Shows the settlement of an agreement that ends, so that it can be printed and invoiced, or a quote for any other day (S1–S3).
/// </summary>
public partial class SettlementPage
{
    private Customer? _customer;
    private AccountView? _view;
    private Settlement? _quote;
    private Refusal? _refusal;
    private (string Number, string? On) _shown;
    private IJSObjectReference? _module;
    private string _customersLanguage = Languages.Swedish;

    [Parameter]
    public required string Number { get; set; }

    /// <summary>The day for which a settlement is quoted; null shows the one of the scheduled end.</summary>
    [SupplyParameterFromQuery(Name = "on")]
    public string? On { get; set; }

    /// <summary>The language of the settlement; null for that of the customer's main contact.</summary>
    [SupplyParameterFromQuery(Name = "language")]
    public string? LanguageText { get; set; }

    [Inject]
    public required SettlementQuery Quote { get; init; }

    [Inject]
    public required ICustomerContacts Contacts { get; init; }

    [Inject]
    public required NavigationManager Navigation { get; init; }

    [Inject]
    public required StatementQuery Statement { get; init; }

    [Inject]
    public required AccountQuery Account { get; init; }

    [Inject]
    public required IJSRuntime Js { get; init; }

    protected override async Task OnParametersSetAsync()
    {
        if (IsLoaded && _shown != (Number, On))
        {
            await ReadAsync(DisposalToken);
        }
    }

    private string Language => Languages.Find(LanguageText) ?? _customersLanguage;

    private bool CanQuote => Actor.HasAny(Roles.Sales | Roles.TeamLead);

    private DateOnly? QuoteDay => On is null ? null : AddressDate.Parse(On);

    protected override bool IsAffectedBy(Change change) =>
        change == new Change(ChangeTopic.Account, _customer?.Id ?? 0)
        || change.Topic == ChangeTopic.Ticket;

    protected override async Task ReadAsync(CancellationToken ct)
    {
        _shown = (Number, On);
        _customer = (await Statement.RunAsync(Actor, Number, null, ct))?.Customer;
        _view = _customer is null
            ? null
            : await Account.RunAsync(Actor, _customer.Id, Clock.Today, LedgerPart.Recent, ct);
        if (_customer is not null)
        {
            _customersLanguage = await Contacts.FindLanguageAsync(Actor, _customer.Id, ct);
        }

        (_quote, _refusal) = (null, null);
        if (QuoteDay is { } day && CanQuote && _customer is not null)
        {
            (_quote, _refusal) = (await Quote.RunAsync(Actor, Number, day, ct)).Match(
                settlement => ((Settlement?)settlement, (Refusal?)null),
                refusal => (null, refusal)
            );
        }
    }

    private void OnDayChanged(DateOnly? day) =>
        Navigation.NavigateTo(
            Navigation.GetUriWithQueryParameter(
                "on",
                day is { } chosen ? AddressDate.ToText(chosen) : null
            )
        );

    private string InCustomersLanguage(Func<string> text)
    {
        using var texts = TextLanguage.Use(Language);
        return text();
    }

    private void OnLanguageChosen(string language) =>
        Navigation.NavigateTo(Navigation.GetUriWithQueryParameter("language", language[..2]));

    private async Task PrintAsync()
    {
        _module ??= await Js.InvokeAsync<IJSObjectReference>("import", $"./{Assets["print.js"]}");
        await _module.InvokeVoidAsync("printPage");
    }
}
