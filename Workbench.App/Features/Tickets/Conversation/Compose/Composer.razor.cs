using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Routing;
using Microsoft.JSInterop;
using Workbench.App.Features.Tickets.Conversation.Notes;
using Workbench.App.Features.Tickets.Presence;
using Workbench.App.Live;
using Workbench.App.Settings;
using Workbench.App.Shared.Tickets;
using Workbench.App.Shell;
using Workbench.App.Shell.Components;
using Workbench.App.Shell.Drafts;
using Workbench.App.Shell.Formatting;
using Workbench.App.Shell.Interop;
using Workbench.Domain;
using Workbench.Domain.Agreements;
using Workbench.Domain.Tickets;
using Workbench.Domain.Tickets.Conversation;
using Workbench.Domain.Tickets.SavedReplies;

namespace Workbench.App.Features.Tickets.Conversation.Compose;

/// <summary>
/// Lets a person write to a ticket: a note, a message, a question or an answer. Saves each kind as a draft while it is typed
/// and restores it after a reload. Another component can save a draft there and link to it (<see cref="ComposerDraftFields"/>).
/// </summary>
public sealed partial class Composer : IAsyncDisposable
{
    private readonly CancellationTokenSource _disposal = new();
    private readonly Dictionary<string, string> _texts = new(StringComparer.Ordinal);
    private readonly ReentrancyGuard _sending = new();
    private IReadOnlyList<MentionablePerson> _colleagues = [];
    private IReadOnlyList<SavedReply> _replies = [];
    private ComposerDrafts? _drafts;
    private ElementReference _element;
    private ElementReference _field;
    private DotNetObjectReference<Composer>? _jsReference;
    private IJSObjectReference? _module;
    private bool _isAnswer = true;
    private bool _focus;
    private Refusal? _refusal;

    /// <summary>A text that came back after it was sent: the browser must not take it for a new one.</summary>
    private (string Field, string Text)? _alreadySent;

    [Parameter, EditorRequired]
    public required Ticket Ticket { get; set; }

    /// <summary>The version of the ticket that is shown.</summary>
    [Parameter, EditorRequired]
    public long Version { get; set; }

    [Parameter, EditorRequired]
    public required Customer Customer { get; set; }

    [Parameter, EditorRequired]
    public required Actor Actor { get; set; }

    [Inject]
    public required ComposerSender Sending { get; init; }

    [Inject]
    public required ReplyChoicesQuery Replies { get; init; }

    [Inject]
    public required ColleaguesQuery Colleagues { get; init; }

    [Inject]
    public required CircuitPresence Visits { get; init; }

    [Inject]
    public required SettingsProvider Settings { get; init; }

    [Inject]
    public required IDraftStore Drafts { get; init; }

    [Inject]
    public required StockholmClock Clock { get; init; }

    [Inject]
    public required NavigationManager Navigation { get; init; }

    [Inject]
    public required IJSRuntime Js { get; init; }

    /// <summary>What is offered first, if the person may write it; null for what fits the ticket.</summary>
    [Parameter]
    public ComposerKind? PreferredKind { get; set; }

    private ComposerKind FirstKind =>
        PreferredKind is { } preferred
        && ComposerKinds.AvailableFor(Ticket, Actor, Clock.UtcNow).Contains(preferred)
            ? preferred
            : ComposerKinds.DefaultFor(Ticket);

    private bool IsAwaitingCustomer => Ticket.State == TicketState.AwaitingCustomer;

    private bool IsAnswer => IsAwaitingCustomer && _isAnswer;

    /// <summary>The kinds that may be written now, and those with a draft, so that no text becomes unreachable.</summary>
    private IReadOnlyList<ComposerKind> Kinds
    {
        get
        {
            var available = ComposerKinds.AvailableFor(Ticket, Actor, Clock.UtcNow);
            return
            [
                .. Enum.GetValues<ComposerKind>()
                    .Where(k =>
                        available.Contains(k)
                        || k == Kind
                        || TextOf(ComposerKinds.FieldName(k)).Length > 0
                    ),
            ];
        }
    }

    /// <summary>The selected kind. It doesn't change with the ticket, because somebody may be typing.</summary>
    private ComposerKind Kind { get; set; } = ComposerKind.Note;

    private string SaidBy =>
        _texts.TryGetValue(ComposerDraftFields.SaidBy, out var name) ? name : Customer.ContactName;

    private int MaxLength => Kind == ComposerKind.GoOn ? Reason.MaxLength : Message.MaxTextLength;

    private string Hint =>
        ComposerText.Hint(Kind, Ticket, IsAnswer, Settings.Current.PauseWhileWaiting, Clock.UtcNow);

    private string? DraftStatusText =>
        _drafts?.Refusal is { } refusal
            ? Formats.Text(CommonTexts.DraftNotSaved, RefusalText.For(refusal))
        : _drafts?.SavedAt(ComposerKinds.FieldName(Kind)) is { } at
            ? Formats.Text(
                TicketsTexts.Conversation_Kept,
                Formats.ShortDateAndTime(at, Clock.Today)
            )
        : null;

    /// <summary>Reports that somebody is typing; called at intervals, not on every key.</summary>
    [JSInvokable]
    public void OnTyping() => Visits.StartTyping(Ticket.Number);

    public async ValueTask DisposeAsync()
    {
        Navigation.LocationChanged -= OnLocationChanged;
        await _disposal.CancelAsync();
        _disposal.Dispose();
        await _module.InvokeAndDisposeAsync("stop", _element);
        _jsReference?.Dispose();
    }

    protected override async Task OnInitializedAsync()
    {
        _drafts = new(Drafts, Actor, Ticket.Number, Clock);
        _replies = await Replies.RunAsync(Actor, _disposal.Token);
        _colleagues = await Colleagues.RunAsync(Actor, _disposal.Token);
        Navigation.LocationChanged += OnLocationChanged;
        await OpenAsync(null);
        if (RequestedKind(Navigation.Uri) is { } requested)
        {
            Choose(requested);
        }
        else
        {
            Kind = _drafts.LastWritten ?? FirstKind;
        }
    }

    protected override async Task OnAfterRenderAsync(bool firstRender)
    {
        if (firstRender)
        {
            _module = await Js.InvokeAsync<IJSObjectReference>(
                "import",
                $"./{Assets["long-form.js"]}"
            );
            _jsReference = DotNetObjectReference.Create(this);
            await _module.InvokeVoidAsync("start", _element, _jsReference);
        }

        if (_focus)
        {
            _focus = false;
            await FocusAsync();
        }
    }

    /// <summary>Shows the drafts. If the address names a kind, selects it and focuses its field.</summary>
    private async Task OpenAsync(ComposerKind? asked)
    {
        await _drafts!.LoadAsync(_disposal.Token);
        foreach (
            var field in Enum.GetValues<ComposerKind>()
                .Select(ComposerKinds.FieldName)
                .Append(ComposerDraftFields.SaidBy)
        )
        {
            if (_drafts.TextOf(field) is { Length: > 0 } text)
            {
                _texts[field] = text;
            }
        }

        if (asked is { } kind)
        {
            (Kind, _focus) = (kind, true);
        }
    }

    private void OnLocationChanged(object? sender, LocationChangedEventArgs e)
    {
        if (RequestedKind(e.Location) is { } requested)
        {
            _ = InvokeAsync(async () =>
            {
                await OpenAsync(requested);
                StateHasChanged();
            });
        }
    }

    private ComposerKind? RequestedKind(string address) =>
        ComposerLink.RequestedKind(Navigation, address, Ticket.Number);

    private void OnDraftRestored(string field, ChangeEventArgs e)
    {
        if (Guid.TryParse(e.Value as string, out var draft))
        {
            _drafts!.RestoreDraftId(field, draft);
        }
    }

    private string TextOf(string field) => _texts.GetValueOrDefault(field) ?? "";

    /// <param name="draft">The draft for which the field was rendered.</param>
    private Task SetSaidByAsync(Guid? draft, string? name)
    {
        if (_drafts!.WasSent(draft, name ?? ""))
        {
            return Task.CompletedTask;
        }

        _texts[ComposerDraftFields.SaidBy] = name ?? "";
        return _drafts.SaveAsync(ComposerDraftFields.SaidBy, name ?? "");
    }

    /// <param name="draft">The draft for which the field was rendered.</param>
    private async Task SetTextAsync(ComposerKind kind, Guid? draft, string? typed)
    {
        var (field, text) = (ComposerKinds.FieldName(kind), typed ?? "");
        if (_drafts!.WasSent(draft, text))
        {
            return;
        }

        (_texts[field], _alreadySent) = (text, null);
        await _drafts.SaveAsync(field, text, OperationOf(kind, SaidBy, text));
        if (
            _drafts.Refusal is { Code: RefusalCode.DraftAlreadySent } sent
            && string.Equals(TextOf(field), text, StringComparison.Ordinal)
        )
        {
            // Another tab sent it, or this one before it was reloaded.
            (_texts[field], _refusal, _alreadySent) = ("", sent, (field, text));
            await _drafts.OnSentAsync(field, "");
        }
    }

    /// <summary>Adds a colleague's name to the note. Whom the note mentions is decided by its text when it is sent.</summary>
    private async Task MentionAsync(Guid? draft, string? name)
    {
        if (string.IsNullOrEmpty(name))
        {
            return;
        }

        var text = TextOf(ComposerKinds.FieldName(ComposerKind.Note));
        var gap = text.Length == 0 || char.IsWhiteSpace(text[^1]) ? "" : " ";
        await SetTextAsync(ComposerKind.Note, draft, $"{text}{gap}@{name} ");
        _focus = true;
    }

    /// <summary>Adds a saved reply, filled in, after what is typed. It is only a draft until it is sent.</summary>
    private async Task InsertReplyAsync(ComposerKind kind, Guid? draft, string? chosen)
    {
        var swedish = chosen?.StartsWith("sv", StringComparison.Ordinal) == true;
        if (
            _replies.FirstOrDefault(r =>
                string.Equals(
                    chosen,
                    $"{(swedish ? "sv" : "en")}{Formats.Invariant(r.Id)}",
                    StringComparison.Ordinal
                )
            )
            is not { } reply
        )
        {
            return;
        }

        var text = TextOf(ComposerKinds.FieldName(kind));
        var filled = ReplyPlaceholders.Fill(
            reply.TextIn(swedish),
            new(Customer.ContactName, Ticket.Number, Ticket.Subject, Actor.Name)
        );
        await SetTextAsync(
            kind,
            draft,
            text.Length == 0 ? filled : $"{text.TrimEnd()}\n\n{filled}"
        );
        _focus = true;
    }

    /// <summary>Returns the id of the operation that sends the draft of a kind with these texts.</summary>
    private Guid OperationOf(ComposerKind kind, string saidBy, string text) =>
        DraftOperationId.Create(
            _drafts!.DraftIdOf(ComposerKinds.FieldName(kind)),
            $"{Actor.Id} {Ticket.Number} {kind}",
            saidBy,
            text
        );

    private void Choose(ComposerKind kind) => (Kind, _refusal, _focus) = (kind, null, true);

    private Task SendAsync() => _sending.RunAsync(SendOnceAsync);

    private async Task SendOnceAsync()
    {
        var (kind, field) = (Kind, ComposerKinds.FieldName(Kind));
        var message = new ComposedMessage(kind, IsAnswer, SaidBy, TextOf(field));
        var (draft, operation) = (
            _drafts!.DraftIdOf(field),
            OperationOf(kind, message.SaidBy, message.Text)
        );
        var target = new TicketCommandTarget(Ticket.Number, Version, operation);
        _refusal = (await Sending.SendAsync(target, message, Actor)).Refusal;
        if (_refusal is not null)
        {
            return;
        }

        _drafts.MarkSent(draft, message.Text, message.SaidBy);
        Visits.StopTyping(Ticket.Number);
        // Text typed during the request stays as a draft of its own.
        var remaining = string.Equals(TextOf(field), message.Text, StringComparison.Ordinal)
            ? ""
            : TextOf(field);
        _texts[field] = remaining;
        await _drafts.OnSentAsync(field, remaining);
        if (remaining.Length > 0)
        {
            return;
        }

        if (kind == ComposerKind.FromCustomer)
        {
            _texts.Remove(ComposerDraftFields.SaidBy);
            await _drafts.OnSentAsync(ComposerDraftFields.SaidBy, "");
        }

        // A kind that changes the ticket is finished after sending; a note or a message is often followed by another.
        Kind = kind is ComposerKind.Note or ComposerKind.Message ? kind : ComposerKind.Note;
        (_isAnswer, _focus) = (true, true);
    }

    private Task FocusAsync() => _field.FocusAsync().AsTask();
}
