using System.Globalization;
using Workbench.App.Live;
using Workbench.App.Shell.Drafts;
using Workbench.Domain;

namespace Workbench.App.Features.BugClasses.Wizard;

/// <summary>
/// Keeps the answers about one bug as they are typed. While something is being kept, what comes meanwhile is kept afterwards
/// at once, so that the last word stays.
/// </summary>
public sealed class WizardAutosave(
    IDraftStore draftStore,
    Actor actor,
    int ticket,
    StockholmClock stockholmClock
)
{
    /// <summary>The name that they are kept under, beside what is written on the ticket's page.</summary>
    public const string Field = "bug-class";

    private string _saved = "";
    private Task _saving = Task.CompletedTask;
    private bool _saveAgain;
    private bool _isClosed;

    private WizardForm? _form;

    /// <summary>UTC; null while nothing is kept.</summary>
    public DateTime? SavedAt { get; private set; }

    /// <summary>Why it could not be kept; null where it could.</summary>
    public Refusal? Refusal { get; private set; }

    public async Task<WizardForm?> LoadAsync(CancellationToken ct)
    {
        var found = (await draftStore.ReadAsync(actor, ticket, ct)).FirstOrDefault(d =>
            string.Equals(d.Field, Field, StringComparison.Ordinal)
        );
        _form = new();
        if (found is null || WizardDraft.Parse(found.Text) is not { } draft)
        {
            return null;
        }

        _form = draft.ToForm();

        (_saved, SavedAt) = (found.Text, found.SavedAt);
        return draft.ToForm();
    }

    /// <summary>The name under which the browser keeps what the server has not yet.</summary>
    public string AutosaveName(string field) =>
        string.Create(CultureInfo.InvariantCulture, $"{ticket}/{Field}/{field}");

    /// <summary>What is kept of a field; null while nobody knows.</summary>
    public string? FingerprintOf(Func<WizardForm, string> field) =>
        _form is { } form ? DraftFingerprint.Calculate(field(form)) : null;

    public Task SaveAsync(WizardForm form)
    {
        _saveAgain = true;
        return _saving.IsCompleted ? _saving = SaveAllAsync(form) : _saving;
    }

    /// <summary>The bug has its class, or the answers are thrown away.</summary>
    public async Task DeleteAsync()
    {
        _isClosed = true;
        await _saving;
        Refusal = await draftStore.SaveAsync(actor, ticket, Field, "");
        (_saved, SavedAt, _isClosed, _form) = ("", null, false, new());
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
