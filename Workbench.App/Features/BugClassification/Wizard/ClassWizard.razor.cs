using System.Globalization;
using Microsoft.AspNetCore.Components;
using MudBlazor;
using Workbench.App.Hosting.Settings;
using Workbench.App.Shell;
using Workbench.App.Shell.Drafts;
using Workbench.App.Shell.Letters;
using Workbench.Domain;
using Workbench.Domain.Tickets;
using BugClassificationFact = Workbench.Domain.Bugs.BugClassification;

namespace Workbench.App.Features.BugClassification.Wizard;

/// <summary>
/// Under what the customer wrote: the questions that lead to the bug's class, what the class does before it is given, and the
/// reply to the customer after it. What is answered is kept as it is typed; whether a colleague was faster is said.
/// </summary>
[Rule("B1")]
public partial class ClassWizard
{
    private WizardForm? _form;
    private WizardKeeper? _keeper;
    private BugClassificationFact? _latest;
    private Actor? _actor;
    private ElementReference _title;
    private int _ticket;
    private string? _shown;
    private bool _toFocus;

    [Parameter, EditorRequired]
    public required Ticket Ticket { get; set; }

    /// <summary>What of it is open, as the address says it.</summary>
    [SupplyParameterFromQuery(Name = Classifying.Query)]
    public string? Shows { get; set; }

    [Inject]
    public required ClassPreviewQuery Query { get; init; }

    [Inject]
    public required ReplyQuery Reply { get; init; }

    [Inject]
    public required IDraftStore Drafts { get; init; }

    [Inject]
    public required CurrentPerson Person { get; init; }

    [Inject]
    public required StockholmClock Time { get; init; }

    [Inject]
    public required WorkbenchSettings Settings { get; init; }

    [Inject]
    public required NavigationManager Navigation { get; init; }

    [Inject]
    public required ISnackbar Snackbar { get; init; }

    private bool Asks => string.Equals(Shows, Classifying.Ask, StringComparison.Ordinal);

    private bool Replies => string.Equals(Shows, Classifying.Reply, StringComparison.Ordinal);

    /// <summary>What a colleague gave the bug while somebody answers here.</summary>
    private BugClassificationFact? Meanwhile =>
        _latest is { } latest && latest.No > _form!.SeenNo ? latest : null;

    /// <summary>What troubleshooting is left before the class has to be known (F7).</summary>
    private Minutes Left =>
        Minutes.Max(
            Minutes.Zero,
            new(Settings.TroubleshootingCapMinutes - Ticket.RegisteredMinutes)
        );

    private string Later =>
        Ticket.BugClass is not null ? Texts.Ask_LaterClassified
        : Left > Minutes.Zero
            ? Formats.Text(Texts.Ask_Later, Left, new Minutes(Settings.TroubleshootingCapMinutes))
        : Formats.Text(Texts.Ask_LaterOver, new Minutes(Settings.TroubleshootingCapMinutes));

    private string? Kept =>
        _keeper?.Refusal is { } refusal
            ? Formats.Text(Texts.NewTicket_NotKept, RefusalText.For(refusal))
        : _keeper?.KeptAt is { } at ? Formats.Text(Texts.Ask_Kept, Formats.TimeOfDay(at))
        : null;

    protected override async Task OnParametersSetAsync()
    {
        _actor ??= await Person.GetAsync();
        var opened =
            _ticket != Ticket.Number || !string.Equals(_shown, Shows, StringComparison.Ordinal);
        (_ticket, _shown) = (Ticket.Number, Shows);
        if (Ticket.Kind != TicketKind.Bug || !Classifying.MayAct(_actor) || !(Asks || Replies))
        {
            _form = null;
            return;
        }

        _toFocus |= opened;
        if (Asks)
        {
            _latest = await Query.LatestAsync(_actor, Ticket.Number, CancellationToken.None);
            if (opened || _form is null)
            {
                await LoadAsync();
            }
        }
    }

    protected override async Task OnAfterRenderAsync(bool firstRender)
    {
        if (_toFocus && _title.Context is not null)
        {
            _toFocus = false;
            await _title.FocusAsync();
        }
    }

    private async Task LoadAsync()
    {
        _keeper = new(Drafts, _actor!, Ticket.Number, Time);
        _form =
            await _keeper.LoadAsync(CancellationToken.None)
            ?? new WizardForm
            {
                SeenNo = _latest?.No ?? 0,
                Report = Ticket.ProductReportNo,
                Title = Ticket.Subject,
            };
    }

    private Task KeepAsync() => _keeper!.KeepAsync(_form!);

    private Task BackAsync() => GoToAsync(_form!.Questions.Position - 1);

    private Task GoToAsync(int position)
    {
        _form!.Questions.GoTo(position);
        return KeepAsync();
    }

    private Task GoOnAsync()
    {
        _form!.SeenNo = _latest!.No;
        return KeepAsync();
    }

    private async Task ThrowAwayAsync()
    {
        await _keeper!.DropAsync();
        Close();
    }

    private async Task NotSureAsync()
    {
        await KeepAsync();
        Snackbar.Add(Formats.Text(Texts.Ask_LaterSaid, Later), Severity.Info);
        Close();
    }

    private async Task DoneAsync(Classified done)
    {
        // What stands there now is this very one.
        _form!.SeenNo = int.MaxValue;
        await _keeper!.DropAsync();
        Snackbar.Add(
            Formats.Text(Texts.Class_Saved, Ticket.Number, (int)_form!.Class!.Value),
            Severity.Success
        );
        Navigation.NavigateTo(Classifying.Page(Ticket.Number, Classifying.Reply));
    }

    private void Close() => Navigation.NavigateTo(Classifying.Page(Ticket.Number));

    private async Task<Result<Letter>> WriteAsync(CultureInfo language) =>
        (await Reply.RunAsync(_actor!, Ticket.Number, language, CancellationToken.None)).Match<
            Result<Letter>
        >(reply => new Letter(reply.Subject, reply.Text), refusal => refusal);
}
