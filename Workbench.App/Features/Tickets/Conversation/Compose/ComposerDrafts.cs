using System.Globalization;
using Workbench.App.Live;
using Workbench.App.Shell.Drafts;
using Workbench.Domain;

namespace Workbench.App.Features.Tickets.Conversation.Compose;

/// <summary>
/// Keeps what somebody writes to one ticket, field by field, as it is typed. While something is being kept, what comes
/// meanwhile waits its turn, so that the last text typed is the one that stays. Beside a text lies the id of its draft, so that
/// it stays the same draft over a restart (<see cref="DraftOperationId"/>).
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
    private readonly Dictionary<string, string> _waiting = new(StringComparer.Ordinal);
    private Task _saving = Task.CompletedTask;

    /// <summary>Why the last text could not be kept; null where it could.</summary>
    public Refusal? Refusal { get; private set; }

    /// <summary>Nothing is known of what is kept before it was read.</summary>
    public bool IsLoaded { get; private set; }

    public string TextOf(string field) => _saved.GetValueOrDefault(field)?.Text ?? "";

    /// <summary>UTC; null while nothing is kept.</summary>
    public DateTime? SavedAt(string field) => _saved.GetValueOrDefault(field)?.SavedAt;

    /// <summary>The kind that was written last; null where nothing is kept.</summary>
    public ComposerKind? LastWritten =>
        Enum.GetValues<ComposerKind>()
            .Where(k => SavedAt(ComposerKinds.FieldName(k)) is not null)
            .OrderByDescending(k => SavedAt(ComposerKinds.FieldName(k)))
            .Cast<ComposerKind?>()
            .FirstOrDefault();

    /// <summary>Which draft a field's text is.</summary>
    public Guid DraftIdOf(string field) =>
        _ids.TryGetValue(field, out var id) ? id : _ids[field] = Guid.NewGuid();

    /// <summary>The name under which the browser keeps what the server has not yet.</summary>
    public string AutosaveName(string field) =>
        string.Create(CultureInfo.InvariantCulture, $"{ticket}/{field}");

    /// <summary>What is kept of a field; null while nobody knows.</summary>
    public string? FingerprintOf(string field) =>
        IsLoaded ? DraftFingerprint.Calculate(TextOf(field)) : null;

    /// <summary>The browser has put back a text that it kept, and knows whose draft it is.</summary>
    public void RestoreDraftId(string field, Guid draft) => _ids[field] = draft;

    /// <summary>Reads what is kept, by whatever part and on whatever machine it was.</summary>
    public async Task LoadAsync(CancellationToken ct)
    {
        await _saving;
        var found = await draftStore.ReadAsync(actor, ticket, ct);
        _saved.Clear();
        foreach (var draft in found)
        {
            _saved[draft.Field] = draft;
            if (IsId(draft.Field) && Guid.TryParse(draft.Text, out var id))
            {
                _ids[draft.Field[..^IdSuffix.Length]] = id;
            }
        }

        // What another part put there has no id of its own yet: it gets one that a restart finds again.
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

        // An id alone is left of what was sent.
        foreach (var field in _ids.Keys.Where(f => TextOf(f).Length == 0))
        {
            _ids.Remove(field);
        }

        IsLoaded = true;
    }

    public Task SaveAsync(string field, string text)
    {
        _waiting[field] = string.IsNullOrWhiteSpace(text) ? "" : text;
        return _saving.IsCompleted ? _saving = SaveAllAsync() : _saving;
    }

    /// <summary>It was sent: what is written there from now on is another draft.</summary>
    /// <param name="left">What stands there now.</param>
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
            var (field, text) = _waiting.First();
            _waiting.Remove(field);
            Refusal =
                text.Length > 0
                    ? await StoreAsync(field + IdSuffix, DraftIdOf(field).ToString())
                        ?? await StoreAsync(field, text)
                    : await StoreAsync(field, "") ?? await StoreAsync(field + IdSuffix, "");
        }
    }

    private async Task<Refusal?> StoreAsync(string field, string text)
    {
        if (string.Equals(TextOf(field), text, StringComparison.Ordinal))
        {
            return null;
        }

        var refusal = await draftStore.SaveAsync(actor, ticket, field, text);
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
