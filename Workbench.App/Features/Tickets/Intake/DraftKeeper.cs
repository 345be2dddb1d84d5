using Workbench.App.Shell;
using Workbench.App.Shell.Drafts;
using Workbench.Domain;

namespace Workbench.App.Features.Tickets.Intake;

/// <summary>
/// Keeps one ticket that is being written, as it is typed. While something is being kept, what comes meanwhile is kept
/// afterwards at once; once the ticket is submitted, nothing is kept any more.
/// </summary>
public sealed class DraftKeeper(IDraftStore draftStore, Actor actor, Guid id, StockholmClock stockholmClock)
{
    private const string Form = "form";
    private const string Description = "text";
    private readonly Dictionary<string, string> _kept = new(StringComparer.Ordinal);
    private Task _keeping = Task.CompletedTask;
    private bool _again;
    private bool _over;

    /// <summary>Of the form, its files and its submission.</summary>
    public Guid Id { get; } = id;

    /// <summary>The form as it is kept; null before it was read.</summary>
    public NewTicketForm? Kept { get; private set; }

    /// <summary>Null while nothing is kept.</summary>
    public DateTime? KeptAt { get; private set; }

    /// <summary>Why it could not be kept; null where it could.</summary>
    public Refusal? Refusal { get; private set; }

    /// <returns>What was being written; an empty form where there is nothing.</returns>
    public async Task<NewTicketForm> LoadAsync(CancellationToken ct)
    {
        foreach (var draft in await draftStore.ReadAsync(actor, 0, ct))
        {
            if (UnsentTicket.Split(draft.Field) is var (of, part) && of == Id)
            {
                (_kept[part], KeptAt) = (draft.Text, draft.SavedAt);
            }
        }

        Kept = Read();
        return Read();
    }

    /// <summary>What the browser keeps until the server has it is named by the draft and the field.</summary>
    public string NameOf(string field) => UnsentTicket.FieldOf(Id, field);

    /// <summary>What is kept of a field; null while nobody knows.</summary>
    public string? MarkOf(Func<NewTicketForm, string> field) =>
        Kept is { } kept ? DraftFingerprint.Calculate(field(kept)) : null;

    public Task KeepAsync(NewTicketForm form)
    {
        _again = true;
        return _keeping.IsCompleted ? _keeping = KeepAllAsync(form) : _keeping;
    }

    /// <summary>It is submitted, or nobody wants it any more.</summary>
    public async Task DropAsync()
    {
        _over = true;
        await _keeping;
        await KeepAsync(Form, "");
        await KeepAsync(Description, "");
        KeptAt = null;
    }

    private async Task KeepAllAsync(NewTicketForm form)
    {
        while (_again && !_over)
        {
            _again = false;
            var blank = form.IsBlank;
            Refusal =
                await KeepAsync(Form, blank ? "" : TicketDraft.Of(form).ToJson())
                ?? await KeepAsync(Description, blank ? "" : form.Description);
            Kept = Refusal is null ? Read() : Kept;
            KeptAt =
                blank ? null
                : Refusal is null ? stockholmClock.UtcNow
                : KeptAt;
        }
    }

    private NewTicketForm Read()
    {
        var description = _kept.GetValueOrDefault(Description) ?? "";
        return TicketDraft.Read(_kept.GetValueOrDefault(Form) ?? "")?.ToForm(description)
            ?? new() { Description = description };
    }

    private async Task<Refusal?> KeepAsync(string part, string text)
    {
        if (string.Equals(_kept.GetValueOrDefault(part) ?? "", text, StringComparison.Ordinal))
        {
            return null;
        }

        var refusal = await draftStore.SaveAsync(actor, 0, UnsentTicket.FieldOf(Id, part), text);
        if (refusal is null)
        {
            _kept[part] = text;
        }

        return refusal;
    }
}
