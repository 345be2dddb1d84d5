using System.Globalization;
using Workbench.App.Live;
using Workbench.App.Shell.Drafts;
using Workbench.Domain;

namespace Workbench.App.Features.Tickets.Conversation.Compose;

/// <summary>
/// Saves the drafts of one ticket, field by field, as they are typed. Input that arrives during a save waits for it, so that
/// the latest text is stored. Each text is saved with the id of its draft, so that it stays the same draft after a restart
/// (<see cref="DraftOperationId"/>).
/// </summary>
public sealed class ComposerDrafts(
    IDraftStore draftStore,
    Actor actor,
    int ticket,
    StockholmClock stockholmClock
)
{
    private const string IdSuffix = ".id";
    private readonly Dictionary<string, Guid> _ids = new(StringComparer.Ordinal);
    private readonly Dictionary<string, FieldDraft> _saved = new(StringComparer.Ordinal);
    private readonly Dictionary<string, (string Text, Guid? SentAs)> _waiting = new(
        StringComparer.Ordinal
    );
    private readonly Dictionary<Guid, IReadOnlyList<string>> _sent = [];
    private Task _saving = Task.CompletedTask;

    /// <summary>The reason the last save failed; null if it succeeded.</summary>
    public Refusal? Refusal { get; private set; }

    /// <summary>Whether the saved drafts were loaded.</summary>
    public bool IsLoaded { get; private set; }

    public string TextOf(string field) => _saved.GetValueOrDefault(field)?.Text ?? "";

    /// <summary>The time of the last save, in UTC; null while nothing is saved.</summary>
    public DateTime? SavedAt(string field) => _saved.GetValueOrDefault(field)?.SavedAt;

    /// <summary>The kind that was written last; null if nothing is saved.</summary>
    public ComposerKind? LastWritten =>
        Enum.GetValues<ComposerKind>()
            .Where(k => SavedAt(ComposerKinds.FieldName(k)) is not null)
            .OrderByDescending(k => SavedAt(ComposerKinds.FieldName(k)))
            .Cast<ComposerKind?>()
            .FirstOrDefault();

    /// <summary>Returns the id of the draft in a field.</summary>
    public Guid DraftIdOf(string field) =>
        _ids.TryGetValue(field, out var id) ? id : _ids[field] = Guid.NewGuid();

    /// <summary>Returns the name under which the browser stores input that the server doesn't have yet.</summary>
    public string AutosaveName(string field) =>
        string.Create(CultureInfo.InvariantCulture, $"{ticket}/{field}");

    /// <summary>Returns the fingerprint of a field's saved text; null while it is unknown.</summary>
    public string? FingerprintOf(string field) =>
        IsLoaded ? DraftFingerprint.Calculate(TextOf(field)) : null;

    /// <summary>Takes over the id of a draft that the browser restored.</summary>
    public void RestoreDraftId(string field, Guid draft) => _ids[field] = draft;

    /// <summary>Loads the saved drafts, wherever they were written.</summary>
    public async Task LoadAsync(CancellationToken ct)
    {
        await _saving;
        var drafts = await draftStore.ReadAsync(actor, ticket, ct);
        _saved.Clear();
        foreach (var draft in drafts)
        {
            _saved[draft.Field] = draft;
            if (IsId(draft.Field) && Guid.TryParse(draft.Text, out var id))
            {
                _ids[draft.Field[..^IdSuffix.Length]] = id;
            }
        }

        // A text that another component saved has no id yet: it gets one that is found again after a restart.
        foreach (
            var draft in _saved.Values.Where(d => !IsId(d.Field) && !_ids.ContainsKey(d.Field))
        )
        {
            _ids[draft.Field] = DraftOperationId.Create(
                Guid.Empty,
                string.Create(
                    CultureInfo.InvariantCulture,
                    $"{actor.Id} {ticket} {draft.Field} {draft.SavedAt:O}"
                )
            );
        }

        // Only the id is left of a text that was sent.
        foreach (var field in _ids.Keys.Where(f => TextOf(f).Length == 0))
        {
            _ids.Remove(field);
        }

        IsLoaded = true;
    }

    /// <param name="sentAs">The id of the operation that would send the text now; null for a text that is sent with another.</param>
    public Task SaveAsync(string field, string text, Guid? sentAs = null)
    {
        _waiting[field] = (string.IsNullOrWhiteSpace(text) ? "" : text, sentAs);
        return _saving.IsCompleted ? _saving = SaveAllAsync() : _saving;
    }

    /// <summary>Remembers what was sent, before anything else is awaited.</summary>
    public void MarkSent(Guid draft, params IReadOnlyList<string> texts) => _sent[draft] = texts;

    /// <summary>
    /// Whether a field reports what was sent: a focused field that goes away after sending reports its text once more.
    /// </summary>
    /// <param name="draft">The draft for which the field was rendered.</param>
    public bool WasSent(Guid? draft, string text) =>
        draft is { } id
        && _sent.TryGetValue(id, out var texts)
        && texts.Contains(text, StringComparer.Ordinal);

    /// <summary>Called after a field was sent. Later text in it is a new draft.</summary>
    /// <param name="left">The text that is in the field now.</param>
    public Task OnSentAsync(string field, string left)
    {
        _ids.Remove(field);
        return SaveAsync(field, left);
    }

    private static bool IsId(string field) => field.EndsWith(IdSuffix, StringComparison.Ordinal);

    private async Task SaveAllAsync()
    {
        while (_waiting.Count > 0)
        {
            var (field, (text, sentAs)) = _waiting.First();
            _waiting.Remove(field);
            Refusal =
                text.Length > 0
                    ? await StoreAsync(field + IdSuffix, DraftIdOf(field).ToString(), sentAs)
                        ?? await StoreAsync(field, text, sentAs)
                    : await StoreAsync(field, "") ?? await StoreAsync(field + IdSuffix, "");
        }
    }

    private async Task<Refusal?> StoreAsync(string field, string text, Guid? sentAs = null)
    {
        if (string.Equals(TextOf(field), text, StringComparison.Ordinal))
        {
            return null;
        }

        var refusal = await draftStore.SaveAsync(actor, ticket, field, text, sentAs);
        if (refusal is null && text.Length > 0)
        {
            _saved[field] = new(field, text, stockholmClock.UtcNow);
        }
        else if (refusal is null)
        {
            _saved.Remove(field);
        }

        return refusal;
    }
}
