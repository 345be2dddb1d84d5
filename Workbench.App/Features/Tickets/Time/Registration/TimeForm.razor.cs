using System.Globalization;
using Microsoft.AspNetCore.Components;
using MudBlazor;
using Workbench.App.Commands;
using Workbench.App.Live;
using Workbench.App.Shell;
using Workbench.App.Shell.Components;
using Workbench.App.Shell.Drafts;
using Workbench.App.Shell.Formatting;
using Workbench.Domain;
using Workbench.Domain.Tickets;
using Workbench.Domain.Tickets.Time;

namespace Workbench.App.Features.Tickets.Time.Registration;

/// <summary>
/// Registers typed time. Shows the parsed time and the hours it would draw first, and saves the input as a draft until then.
/// </summary>
public sealed partial class TimeForm : IDisposable
{
    private static readonly TimeSpan TypingDelay = TimeSpan.FromMilliseconds(300);

    private readonly CancellationTokenSource _disposal = new();
    private readonly ReentrancyGuard _sending = new();
    private ElementReference _howLongField;
    private Guid _draft = Guid.NewGuid();
    private TimeDraft? _saved;
    private string _howLong = "";
    private DateOnly? _workedOn;
    private Activity _activity;
    private string _note = "";
    private string? _problem;
    private Refusal? _refusal;
    private Outcome<TimePreview>? _preview;
    private Ticket? _previewedTicket;
    private readonly LongTimeQuestion _confirmation = new();
    private int _typingVersion;
    private bool _isDateChosen;
    private bool _wasRegistered;

    [Parameter, EditorRequired]
    public required Ticket Ticket { get; set; }

    [Parameter, EditorRequired]
    public required Actor Actor { get; set; }

    /// <summary>The days for which the ticket accepts time.</summary>
    [Parameter]
    public WorkDateRange? Days { get; set; }

    [Inject]
    public required RegisterTime Register { get; init; }

    [Inject]
    public required TimePreviewQuery Preview { get; init; }

    [Inject]
    public required IDraftStore Drafts { get; init; }

    [Inject]
    public required StockholmClock Clock { get; init; }

    [Inject]
    public required ISnackbar Snackbar { get; init; }

    /// <summary>The hint: how to write the time, or the parsed time with its effect.</summary>
    private string HintText =>
        _howLong.Trim().Length == 0 ? TicketsTexts.Time_HowLongHint
        : TypedTimeParser.ParseAmbiguous(_howLong) is not null ? TicketsTexts.Time_HowLongHint
        : TypedTimeParser.Parse(_howLong) is not { } parsed ? CommonTexts.TimeNotUnderstood
        : _preview is not { } preview ? Formats.Duration(parsed.Value)
        : preview.Match(TimeText.Create, refusal => $"{parsed}. {RefusalText.For(refusal)}");

    public void Dispose()
    {
        _disposal.Cancel();
        _disposal.Dispose();
    }

    protected override async Task OnInitializedAsync()
    {
        (_workedOn, _activity) = (LatestDay, DefaultActivity.For(Ticket.Kind));
        var drafts = await Drafts.ReadAsync(Actor, Ticket.Number, _disposal.Token);
        if (
            drafts.FirstOrDefault(d =>
                string.Equals(d.Field, TimeDraft.Field, StringComparison.Ordinal)
            )
                is { } text
            && TimeDraft.Parse(text.Text) is { } draft
            && _typingVersion == 0
        )
        {
            (_howLong, _workedOn, _activity, _note, _draft) = _saved = draft;
            _draft = _draft == Guid.Empty ? Guid.NewGuid() : _draft;
            _isDateChosen = true;
            await PreviewAsync();
        }

        _saved ??= new("", _workedOn, _activity, "", Guid.Empty);
    }

    protected override async Task OnParametersSetAsync()
    {
        // The page may stay open over midnight. Time that is already typed keeps its day, which the form then names.
        if (
            !_isDateChosen
            && _howLong.Length == 0
            && _note.Length == 0
            && _workedOn != LatestDay
            && _saved is { } saved
        )
        {
            (_workedOn, _saved) = (LatestDay, saved with { WorkedOn = LatestDay });
        }

        // The page read the ticket again: its class, its hours or its state may draw the time from somewhere else now.
        if (_preview is not null && !ReferenceEquals(_previewedTicket, Ticket))
        {
            await PreviewAsync();
        }
    }

    private DateOnly LatestDay => Days?.To ?? Clock.Today;

    private Task OnDateChosenAsync()
    {
        _isDateChosen = true;
        return OnTypedAsync();
    }

    private Task FocusAsync() => _howLongField.FocusAsync().AsTask();

    private Task SetHowLongAsync(string time)
    {
        _howLong = time;
        return OnTypedAsync();
    }

    /// <summary>Takes over the id of a draft that the browser restored.</summary>
    private void OnDraftRestored(ChangeEventArgs e) =>
        _draft = Guid.TryParse(e.Value as string, out var draft) ? draft : _draft;

    /// <summary>Returns the fingerprint of a field's saved text; null while it is unknown.</summary>
    private string? FingerprintOf(Func<TimeDraft, string> field) =>
        _saved is { } saved ? DraftFingerprint.Calculate(field(saved)) : null;

    /// <summary>The saved day; null while it is unknown.</summary>
    private string? SavedDay =>
        _saved is not { } saved ? null
        : saved.WorkedOn is { } day ? Formats.Date(day)
        : "";

    private string AutosaveName(string field) =>
        string.Create(CultureInfo.InvariantCulture, $"{Ticket.Number}/{TimeDraft.Field}/{field}");

    private async Task OnTypedAsync()
    {
        var version = ++_typingVersion;
        // What was said about the earlier input doesn't apply to this one.
        (_preview, _problem, _refusal, _wasRegistered) = (null, null, null, false);
        try
        {
            await Clock.DelayAsync(TypingDelay, _disposal.Token);
            if (version == _typingVersion)
            {
                await SaveDraftAsync();
                await PreviewAsync();
            }
        }
        catch (OperationCanceledException) when (_disposal.IsCancellationRequested) { }
    }

    private async Task SaveDraftAsync()
    {
        var draft = new TimeDraft(_howLong, _workedOn, _activity, _note, _draft);
        var refusal = await Drafts.SaveAsync(Actor, Ticket.Number, TimeDraft.Field, draft.ToText());
        _saved = refusal is null ? draft : _saved;
    }

    private async Task PreviewAsync()
    {
        var version = _typingVersion;
        _previewedTicket = Ticket;
        var preview = CreateInput() is { } input
            ? await Preview.RunAsync(Actor, Ticket.Number, input, _disposal.Token)
            : null;
        _preview = version == _typingVersion ? preview : _preview;
    }

    private RegisterTimeInput? CreateInput() =>
        TypedTimeParser.Parse(_howLong) is { } time && _workedOn is { } workedOn
            ? new(time.Value, workedOn, _activity, _note)
            : null;

    private Task SaveAsync() => _sending.RunAsync(SaveOnceAsync);

    private async Task SaveOnceAsync()
    {
        if (_wasRegistered && _howLong.Length == 0)
        {
            // The second Enter of a double press.
            return;
        }

        _refusal = null;
        if (CreateInput() is not { } input)
        {
            _problem = TypedTimeText.ProblemIn(_howLong) ?? TicketsTexts.Time_DateNotUnderstood;
            return;
        }

        if (_confirmation.Ask(new(input.Minutes), Ticket) is { } question)
        {
            _problem = Formats.Text(TicketsTexts.Time_AsksAgain, question, TicketsTexts.Time_Save);
            return;
        }

        var sent = (_howLong, _note);
        var outcome = await Register.RunAsync(
            Actor,
            Ticket.Number,
            input,
            DraftOperationId.Create(
                _draft,
                $"{Actor.Id} {Ticket.Number} {_workedOn:O} {_activity}",
                _howLong,
                _note
            ),
            CancellationToken.None
        );
        (_problem, _refusal) = (null, outcome.Refusal);
        outcome.Match(posted => OnRegistered(posted, sent), _ => false);
        if (_refusal is null)
        {
            _typingVersion++;
            await SaveDraftAsync();
        }
    }

    /// <param name="sent">The registered input. Later input is kept.</param>
    private bool OnRegistered(RegisterTimeResult posted, (string HowLong, string Note) sent)
    {
        // Each field is checked separately: the registered time must not stay because the note was still being written.
        _howLong = string.Equals(_howLong, sent.HowLong, StringComparison.Ordinal) ? "" : _howLong;
        _note = string.Equals(_note, sent.Note, StringComparison.Ordinal) ? "" : _note;
        (_preview, _draft, _wasRegistered) = (null, Guid.NewGuid(), true);
        Snackbar.Add(
            TimeText.Create(posted),
            posted.Uncovered > 0 ? Severity.Warning : Severity.Success
        );
        return true;
    }
}
