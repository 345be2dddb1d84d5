using Workbench.App.Live;
using Workbench.App.Shell.Drafts;
using Workbench.Domain;

namespace Workbench.App.Features.Tickets.Intake.UnsentDrafts;

/// <summary>
/// Keeps one ticket that is being written, as it is typed. While something is being kept, what comes meanwhile is kept
/// afterwards at once; once the ticket is submitted, nothing is kept any more.
/// </summary>
public sealed class DraftAutosave(
    IDraftStore draftStore,
    Actor actor,
    Guid id,
    StockholmClock stockholmClock
)
{
    private const string Form = "form";
    private const string Description = "text";
    private readonly Dictionary<string, string> _saved = new(StringComparer.Ordinal);
    private Task _saving = Task.CompletedTask;
    private bool _saveAgain;
    private bool _isClosed;

    /// <summary>Of the form, its files and its submission.</summary>
    public Guid Id { get; } = id;

    /// <summary>The form as it is kept; null before it was read.</summary>
    public NewTicketForm? SavedForm { get; private set; }

    /// <summary>Null while nothing is kept.</summary>
    public DateTime? SavedAt { get; private set; }

    /// <summary>Why it could not be kept; null where it could.</summary>
    public Refusal? Refusal { get; private set; }

    /// <returns>What was being written; an empty form where there is nothing.</returns>
    public async Task<NewTicketForm> LoadAsync(CancellationToken ct)
    {
        foreach (var draft in await draftStore.ReadAsync(actor, 0, ct))
        {
            if (UnsentTicket.ParseFieldName(draft.Field) is var (of, part) && of == Id)
            {
                (_saved[part], SavedAt) = (draft.Text, draft.SavedAt);
            }
        }

        SavedForm = ReadForm();
        return ReadForm();
    }

    /// <summary>What the browser keeps until the server has it is named by the draft and the field.</summary>
    public string AutosaveName(string field) => UnsentTicket.FieldName(Id, field);

    /// <summary>What is kept of a field; null while nobody knows.</summary>
    public string? FingerprintOf(Func<NewTicketForm, string> field) =>
        SavedForm is { } kept ? DraftFingerprint.Calculate(field(kept)) : null;

    public Task SaveAsync(NewTicketForm form)
    {
        _saveAgain = true;
        return _saving.IsCompleted ? _saving = SaveAllAsync(form) : _saving;
    }

    /// <summary>It is submitted, or nobody wants it any more.</summary>
    public async Task DeleteAsync()
    {
        _isClosed = true;
        await _saving;
        await SaveAsync(Form, "");
        await SaveAsync(Description, "");
        SavedAt = null;
    }

    private async Task SaveAllAsync(NewTicketForm form)
    {
        while (_saveAgain && !_isClosed)
        {
            _saveAgain = false;
            var blank = form.IsBlank;
            Refusal =
                await SaveAsync(Form, blank ? "" : TicketDraft.FromForm(form).ToJson())
                ?? await SaveAsync(Description, blank ? "" : form.Description);
            SavedForm = Refusal is null ? ReadForm() : SavedForm;
            SavedAt =
                blank ? null
                : Refusal is null ? stockholmClock.UtcNow
                : SavedAt;
        }
    }

    private NewTicketForm ReadForm()
    {
        var description = _saved.GetValueOrDefault(Description) ?? "";
        return TicketDraft.Parse(_saved.GetValueOrDefault(Form) ?? "")?.ToForm(description)
            ?? new() { Description = description };
    }

    private async Task<Refusal?> SaveAsync(string part, string text)
    {
        if (string.Equals(_saved.GetValueOrDefault(part) ?? "", text, StringComparison.Ordinal))
        {
            return null;
        }

        var refusal = await draftStore.SaveAsync(actor, 0, UnsentTicket.FieldName(Id, part), text);
        if (refusal is null)
        {
            _saved[part] = text;
        }

        return refusal;
    }
}
