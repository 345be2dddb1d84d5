using System.Globalization;
using Microsoft.AspNetCore.Components;
using MudBlazor;
using Workbench.App.Shell;
using Workbench.App.Shell.Drafts;
using Workbench.App.Storage;
using Workbench.Domain;
using Workbench.Domain.Tickets;

namespace Workbench.App.Features.Tickets.Time;

/// <summary>
/// Registers typed time. What was understood, and what it would draw, stands there before it is registered; what was typed is
/// kept until then.
/// </summary>
[Rule("K10")]
public sealed partial class TimeForm : IDisposable
{
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(300);

    private readonly CancellationTokenSource _gone = new();
    private readonly ReentrancyGuard _sending = new();
    private Guid _draft = Guid.NewGuid();
    private TimeDraft? _kept;
    private string _howLong = "";
    private DateOnly? _workedOn;
    private Activity _activity;
    private string _note = "";
    private string? _problem;
    private Outcome<TimePreview>? _preview;
    private int _typed;

    [Parameter, EditorRequired]
    public required Ticket Ticket { get; set; }

    [Parameter, EditorRequired]
    public required Actor Actor { get; set; }

    /// <summary>The days of which the ticket takes time.</summary>
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

    /// <summary>How to write it, or what was understood and what it would do.</summary>
    private string Echo =>
        _howLong.Trim().Length == 0 ? Texts.Time_HowLongHint
        : TypedTimeParser.Parse(_howLong) is not { } understood ? Texts.Time_NotUnderstood
        : _preview is not { } preview ? Formats.Duration(understood.Value)
        : preview.Match(TimeSaid.Of, why => $"{understood}. {RefusalText.For(why)}");

    public void Dispose()
    {
        _gone.Cancel();
        _gone.Dispose();
    }

    protected override async Task OnInitializedAsync()
    {
        (_workedOn, _activity) = (Days?.To ?? Clock.Today, Activities.Of(Ticket.Kind));
        var kept = await Drafts.ReadAsync(Actor, Ticket.Number, _gone.Token);
        if (
            kept.FirstOrDefault(d =>
                string.Equals(d.Field, TimeDraft.Field, StringComparison.Ordinal)
            )
                is { } text
            && TimeDraft.Read(text.Text) is { } draft
            && _typed == 0
        )
        {
            (_howLong, _workedOn, _activity, _note, _draft) = _kept = draft;
            _draft = _draft == Guid.Empty ? Guid.NewGuid() : _draft;
            await PreviewAsync();
        }

        _kept ??= new("", _workedOn, _activity, "", Guid.Empty);
    }

    /// <summary>The browser has put back what it kept, and knows whose draft it is.</summary>
    private void TakeUp(ChangeEventArgs e) =>
        _draft = Guid.TryParse(e.Value as string, out var draft) ? draft : _draft;

    /// <summary>What is kept of a field; null while nobody knows.</summary>
    private string? MarkOf(Func<TimeDraft, string> field) =>
        _kept is { } kept ? DraftFingerprint.Calculate(field(kept)) : null;

    private string NameOf(string field) =>
        string.Create(CultureInfo.InvariantCulture, $"{Ticket.Number}/{TimeDraft.Field}/{field}");

    private async Task TypedAsync()
    {
        var mine = ++_typed;
        _preview = null;
        try
        {
            await Clock.DelayAsync(Pause, _gone.Token);
            if (mine == _typed)
            {
                await KeepAsync();
                await PreviewAsync();
            }
        }
        catch (OperationCanceledException) when (_gone.IsCancellationRequested) { }
    }

    private async Task KeepAsync()
    {
        var draft = new TimeDraft(_howLong, _workedOn, _activity, _note, _draft);
        var refusal = await Drafts.SaveAsync(Actor, Ticket.Number, TimeDraft.Field, draft.ToText());
        _kept = refusal is null ? draft : _kept;
    }

    private async Task PreviewAsync()
    {
        var mine = _typed;
        var preview = Input() is { } input
            ? await Preview.RunAsync(Actor, Ticket.Number, input, _gone.Token)
            : null;
        _preview = mine == _typed ? preview : _preview;
    }

    private RegisterTimeInput? Input() =>
        TypedTimeParser.Parse(_howLong) is { } time && _workedOn is { } workedOn
            ? new(time.Value, workedOn, _activity, _note)
            : null;

    private Task SaveAsync() => _sending.RunAsync(SaveOnceAsync);

    private async Task SaveOnceAsync()
    {
        if (Input() is not { } input)
        {
            _problem =
                _workedOn is null && TypedTimeParser.Parse(_howLong) is not null
                    ? Texts.Time_DateNotUnderstood
                    : Texts.Time_NotUnderstood;
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
        _problem = outcome.Match<string?>(posted => Posted(posted, sent), RefusalText.For);
        if (_problem is null)
        {
            _typed++;
            await KeepAsync();
        }
    }

    /// <param name="sent">What is typed meanwhile stays.</param>
    private string? Posted(TimePosted posted, (string HowLong, string Note) sent)
    {
        // Each by itself: the time must not stand there again because a note was being written.
        _howLong = string.Equals(_howLong, sent.HowLong, StringComparison.Ordinal) ? "" : _howLong;
        _note = string.Equals(_note, sent.Note, StringComparison.Ordinal) ? "" : _note;
        (_preview, _draft) = (null, Guid.NewGuid());
        Snackbar.Add(
            TimeSaid.Of(posted),
            posted.Uncovered > 0 ? Severity.Warning : Severity.Success
        );
        return null;
    }
}
