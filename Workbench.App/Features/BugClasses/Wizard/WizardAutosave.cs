using System.Globalization;
using Workbench.App.Live;
using Workbench.App.Shell.Drafts;
using Workbench.Domain;

namespace Workbench.App.Features.BugClasses.Wizard;

/// <summary>
/// Saves the answers about one bug as they are typed. Input that arrives during a save is saved right after it, so that the
/// latest input is stored.
/// </summary>
public sealed class WizardAutosave(
    IDraftStore draftStore,
    Actor actor,
    int ticket,
    StockholmClock stockholmClock
)
{
    /// <summary>The field name of the draft, beside the drafts of the ticket's page.</summary>
    public const string Field = "bug-class";

    private string _saved = "";
    private Task _saving = Task.CompletedTask;
    private bool _saveAgain;
    private bool _isClosed;

    private WizardForm? _form;

    /// <summary>The time of the last save, in UTC; null while nothing is saved.</summary>
    public DateTime? SavedAt { get; private set; }

    /// <summary>The reason the last save failed; null if it succeeded.</summary>
    public Refusal? Refusal { get; private set; }

    public async Task<WizardForm?> LoadAsync(CancellationToken ct)
    {
        var stored = (await draftStore.ReadAsync(actor, ticket, ct)).FirstOrDefault(d =>
            string.Equals(d.Field, Field, StringComparison.Ordinal)
        );
        _form = new();
        if (stored is null || WizardDraft.Parse(stored.Text) is not { } draft)
        {
            return null;
        }

        _form = draft.ToForm();

        (_saved, SavedAt) = (stored.Text, stored.SavedAt);
        return draft.ToForm();
    }

    /// <summary>Returns the name under which the browser stores input that the server doesn't have yet.</summary>
    public string AutosaveName(string field) =>
        string.Create(CultureInfo.InvariantCulture, $"{ticket}/{Field}/{field}");

    /// <summary>Returns the fingerprint of a field's saved text; null while it is unknown.</summary>
    public string? FingerprintOf(Func<WizardForm, string> field) =>
        _form is { } form ? DraftFingerprint.Calculate(field(form)) : null;

    public Task SaveAsync(WizardForm form)
    {
        _saveAgain = true;
        return _saving.IsCompleted ? _saving = SaveAllAsync(form) : _saving;
    }

    /// <summary>
    /// Deletes the draft after the bug was classified or the answers were discarded. Nothing is saved after that: a field that
    /// goes away reports its text once more.
    /// </summary>
    public async Task DeleteAsync()
    {
        _isClosed = true;
        await _saving;
        Refusal = await draftStore.SaveAsync(actor, ticket, Field, "");
        (_saved, SavedAt, _form) = ("", null, new());
    }

    private async Task SaveAllAsync(WizardForm form)
    {
        while (_saveAgain && !_isClosed)
        {
            _saveAgain = false;
            var text = form.IsBlank ? "" : WizardDraft.FromForm(form).ToJson();
            if (string.Equals(text, _saved, StringComparison.Ordinal))
            {
                continue;
            }

            Refusal = await draftStore.SaveAsync(actor, ticket, Field, text);
            if (Refusal is null)
            {
                (_saved, SavedAt) = (text, text.Length > 0 ? stockholmClock.UtcNow : null);
                _form = WizardDraft.Parse(text)?.ToForm() ?? new();
            }
        }
    }
}
