using Microsoft.AspNetCore.Components;
using Microsoft.JSInterop;
using Workbench.App.Commands;
using Workbench.App.Features.Agreements.Statements.Documents;
using Workbench.App.Shell.Contacts;
using Workbench.App.Shell.Formatting;
using Workbench.App.Shell.Language;
using Workbench.App.Storage;

namespace Workbench.App.Features.Agreements.Statements;

/// <summary>Shows a customer's statement of a period or a term, to be printed or downloaded.</summary>
public partial class StatementPage
{
    private StatementView? _view;
    private string _customersLanguage = Languages.Swedish;
    private string _title = "";
    private string _period = "";
    private (string Number, StatementSelection Selection) _loaded;
    private IJSObjectReference? _module;

    [Parameter]
    public required string Number { get; set; }

    [SupplyParameterFromQuery(Name = "term")]
    public string? Term { get; set; }

    [SupplyParameterFromQuery(Name = "from")]
    public string? From { get; set; }

    [SupplyParameterFromQuery(Name = "to")]
    public string? To { get; set; }

    /// <summary>The language of the statement; null for that of the customer's main contact.</summary>
    [SupplyParameterFromQuery(Name = "language")]
    public string? LanguageText { get; set; }

    [Inject]
    public required StatementQuery Query { get; init; }

    [Inject]
    public required ICustomerContacts Contacts { get; init; }

    [Inject]
    public required NavigationManager Navigation { get; init; }

    [Inject]
    public required IJSRuntime Js { get; init; }

    private string Language => Languages.Find(LanguageText) ?? _customersLanguage;

    private StatementSelection Selection => StatementSelection.Parse(Term, From, To);

    /// <summary>This term, the previous one, and the whole account.</summary>
    private IEnumerable<(string Label, StatementSelection Selection)> Choices
    {
        get
        {
            yield return (AgreementsTexts.StatementThisTerm, StatementSelection.Latest);
            if (_view!.Terms is [.., var previous, _])
            {
                yield return (
                    AgreementsTexts.StatementPreviousTerm,
                    new(previous.Start, null, null)
                );
            }

            yield return (AgreementsTexts.StatementAll, new(null, null, Clock.Today));
        }
    }

    public static string Link(string customerNumber) =>
        $"customers/{Uri.EscapeDataString(customerNumber)}/statement";

    protected override async Task OnParametersSetAsync()
    {
        if (IsLoaded && _loaded != (Number, Selection))
        {
            await ReadAsync(DisposalToken);
        }

        NameStatement();
    }

    protected override bool IsAffectedBy(Change change) =>
        change == new Change(ChangeTopic.Account, _view?.Statement.Customer.Id ?? 0);

    protected override async Task ReadAsync(CancellationToken ct)
    {
        // The address may change before the answer arrives.
        StatementView? view;
        do
        {
            _loaded = (Number, Selection);
            view = await Query.RunForPeriodAsync(Actor, Number, Selection, ct);
        } while (_loaded != (Number, Selection));

        if (view is not null)
        {
            _customersLanguage = await Contacts.FindLanguageAsync(
                Actor,
                view.Statement.Customer.Id,
                ct
            );
        }

        _view = view;
        NameStatement();
    }

    /// <summary>The heading is printed with the statement, so it is in its language.</summary>
    private void NameStatement()
    {
        if (_view?.Statement is { } statement)
        {
            using var texts = TextLanguage.Use(Language);
            _title = Formats.Text(AgreementsTexts.StatementOf, statement.Customer.Name);
            _period = StatementText.Period(statement.Period);
        }
    }

    private string Address(StatementSelection selection) =>
        Link(Number) + selection.ToQuery(Languages.Find(LanguageText));

    private void OnLanguageChosen(string language) =>
        Navigation.NavigateTo(Link(Number) + Selection.ToQuery(language));

    private void OnTermChosen(ChangeEventArgs chosen)
    {
        if (
            StatementSelection.Parse(chosen.Value as string, null, null) is
            { TermStart: not null } term
        )
        {
            Navigation.NavigateTo(Address(term));
        }
    }

    private void OnFromChanged(DateOnly? from)
    {
        var to = _view!.Statement.Period.To;
        Navigation.NavigateTo(Address(new(null, from, from > to ? from.Value : to)));
    }

    private void OnToChanged(DateOnly? to)
    {
        if (to is { } last)
        {
            var from = _view!.Statement.Period.From;
            Navigation.NavigateTo(Address(new(null, from > last ? last : from, last)));
        }
    }

    private async Task PrintAsync()
    {
        _module ??= await Js.InvokeAsync<IJSObjectReference>("import", $"./{Assets["print.js"]}");
        await _module.InvokeVoidAsync("printPage");
    }
}
