using System.Globalization;
using Workbench.App.Shell;
using Workbench.App.Shell.Drafts;
using Workbench.Domain;

namespace Workbench.App.Features.BugClassification.Wizard;

/// <summary>
/// Keeps the answers about one bug as they are typed. While something is being kept, what comes meanwhile is kept afterwards
/// at once, so that the last word stays.
/// </summary>
public sealed class WizardKeeper(IDraftStore draftStore, Actor actor, int ticket, StockholmClock stockholmClock)
{
    /// <summary>The name that they are kept under, beside what is written on the ticket's page.</summary>
    public const string Field = "bug-class";

    private string _kept = "";
    private Task _keeping = Task.CompletedTask;
    private bool _again;
    private bool _over;

    private WizardForm? _form;

    /// <summary>UTC; null while nothing is kept.</summary>
    public DateTime? KeptAt { get; private set; }

    /// <summary>Why it could not be kept; null where it could.</summary>
    public Refusal? Refusal { get; private set; }

    public async Task<WizardForm?> LoadAsync(CancellationToken ct)
    {
        var found = (await draftStore.ReadAsync(actor, ticket, ct)).FirstOrDefault(d =>
            string.Equals(d.Field, Field, StringComparison.Ordinal)
        );
        _form = new();
        if (found is null || WizardDraft.Read(found.Text) is not { } draft)
        {
            return null;
        }

        _form = draft.ToForm();

        (_kept, KeptAt) = (found.Text, found.SavedAt);
        return draft.ToForm();
    }

    /// <summary>The name under which the browser keeps what the server has not yet.</summary>
    public string NameOf(string field) =>
        string.Create(CultureInfo.InvariantCulture, $"{ticket}/{Field}/{field}");

    /// <summary>What is kept of a field; null while nobody knows.</summary>
    public string? MarkOf(Func<WizardForm, string> field) =>
        _form is { } form ? DraftFingerprint.Calculate(field(form)) : null;

    public Task KeepAsync(WizardForm form)
    {
        _again = true;
        return _keeping.IsCompleted ? _keeping = KeepAllAsync(form) : _keeping;
    }

    /// <summary>The bug has its class, or the answers are thrown away.</summary>
    public async Task DropAsync()
    {
        _over = true;
        await _keeping;
        Refusal = await draftStore.SaveAsync(actor, ticket, Field, "");
        (_kept, KeptAt, _over, _form) = ("", null, false, new());
    }

    private async Task KeepAllAsync(WizardForm form)
    {
        while (_again && !_over)
        {
            _again = false;
            var text = form.IsBlank ? "" : WizardDraft.Of(form).ToJson();
            if (string.Equals(text, _kept, StringComparison.Ordinal))
            {
                continue;
            }

            Refusal = await draftStore.SaveAsync(actor, ticket, Field, text);
            if (Refusal is null)
            {
                (_kept, KeptAt) = (text, text.Length > 0 ? stockholmClock.UtcNow : null);
                _form = WizardDraft.Read(text)?.ToForm() ?? new();
            }
        }
    }
}
