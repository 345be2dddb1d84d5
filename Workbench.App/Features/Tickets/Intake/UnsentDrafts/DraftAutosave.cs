using Workbench.App.Live;
using Workbench.App.Shell.Drafts;
using Workbench.Domain;

namespace Workbench.App.Features.Tickets.Intake.UnsentDrafts;

/// <summary>
/// Saves a ticket that is being written, as it is typed. Input that arrives during a save is saved right after it. Nothing is
/// saved after the ticket is submitted.
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

    /// <summary>The id of the draft, its files and its submission.</summary>
    public Guid Id { get; } = id;

    /// <summary>The form as it was saved; null before it is loaded.</summary>
    public NewTicketForm? SavedForm { get; private set; }

    /// <summary>The time of the last save; null while nothing is saved.</summary>
    public DateTime? SavedAt { get; private set; }

    /// <summary>The reason the last save failed; null if it succeeded.</summary>
    public Refusal? Refusal { get; private set; }

    /// <summary>Whether the ticket was submitted in another tab, so that nothing more is saved under this id.</summary>
    public bool WasSubmittedElsewhere =>
        !_isClosed && Refusal?.Code == RefusalCode.DraftAlreadySent;

    /// <returns>The saved form; an empty form if there is none.</returns>
    public async Task<NewTicketForm> LoadAsync(CancellationToken ct)
    {
        foreach (var draft in await draftStore.ReadAsync(actor, 0, ct))
        {
            if (UnsentTicket.ParseFieldName(draft.Field) is var (draftId, part) && draftId == Id)
            {
                (_saved[part], SavedAt) = (draft.Text, draft.SavedAt);
            }
        }

        SavedForm = ReadForm();
        return ReadForm();
    }

    /// <summary>
    /// Returns the name under which the browser stores input until the server has it, built from draft and field.
    /// </summary>
    public string AutosaveName(string field) => UnsentTicket.FieldName(Id, field);

    /// <summary>Returns the fingerprint of a field's saved text; null while it is unknown.</summary>
    public string? FingerprintOf(Func<NewTicketForm, string> field) =>
        SavedForm is { } saved ? DraftFingerprint.Calculate(field(saved)) : null;

    public Task SaveAsync(NewTicketForm form)
    {
        _saveAgain = true;
        return _saving.IsCompleted ? _saving = SaveAllAsync(form) : _saving;
    }

    /// <summary>Deletes the draft after the ticket was submitted or discarded.</summary>
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

        var refusal = await draftStore.SaveAsync(
            actor,
            0,
            UnsentTicket.FieldName(Id, part),
            text,
            Id
        );
        if (refusal is null)
        {
            _saved[part] = text;
        }

        return refusal;
    }
}
