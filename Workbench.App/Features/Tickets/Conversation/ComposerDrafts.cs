using Workbench.App.Shell;
using Workbench.App.Shell.Drafts;
using Workbench.Domain;

namespace Workbench.App.Features.Tickets.Conversation;

/// <summary>
/// Keeps what somebody writes to one ticket, field by field, as it is typed. While something is being kept, what comes
/// meanwhile waits its turn, so that the last text typed is the one that stays.
/// </summary>
public sealed class ComposerDrafts(IDrafts drafts, Actor actor, int ticket, Today today)
{
    private readonly Dictionary<string, DraftText> _kept = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string> _waiting = new(StringComparer.Ordinal);
    private Task _keeping = Task.CompletedTask;

    /// <summary>Why the last text could not be kept; null where it could.</summary>
    public Refusal? Refusal { get; private set; }

    public string TextOf(string field) => _kept.GetValueOrDefault(field)?.Text ?? "";

    /// <summary>UTC; null while nothing is kept.</summary>
    public DateTime? KeptAt(string field) => _kept.GetValueOrDefault(field)?.At;

    /// <summary>Reads what is kept, by whatever part and on whatever machine it was.</summary>
    public async Task LoadAsync(CancellationToken ct)
    {
        await _keeping;
        var found = await drafts.ReadAsync(actor, ticket, ct);
        _kept.Clear();
        foreach (var draft in found)
        {
            _kept[draft.Field] = draft;
        }
    }

    public Task KeepAsync(string field, string text)
    {
        _waiting[field] = string.IsNullOrWhiteSpace(text) ? "" : text;
        return _keeping.IsCompleted ? _keeping = KeepAllAsync() : _keeping;
    }

    /// <summary>It was sent.</summary>
    public Task DropAsync(string field) => KeepAsync(field, "");

    private async Task KeepAllAsync()
    {
        while (_waiting.Count > 0)
        {
            var (field, text) = _waiting.First();
            _waiting.Remove(field);
            if (string.Equals(TextOf(field), text, StringComparison.Ordinal))
            {
                continue;
            }

            Refusal = await drafts.KeepAsync(actor, ticket, field, text);
            if (Refusal is null && text.Length > 0)
            {
                _kept[field] = new(field, text, today.Now);
            }
            else if (Refusal is null)
            {
                _kept.Remove(field);
            }
        }
    }
}
