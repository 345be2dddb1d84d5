using System.Globalization;
using Workbench.App.Shell.Drafts;
using Workbench.Domain;

namespace Workbench.App.Features.Tickets.Intake.UnsentDrafts;

/// <summary>A ticket that somebody began to write and has not submitted.</summary>
public sealed record UnsentTicket(Guid Id, string Subject, string Customer, DateTime SavedAt)
{
    private const string New = "new";

    /// <summary>Returns the name under which a part of it is saved.</summary>
    public static string FieldName(Guid id, string part) =>
        string.Create(CultureInfo.InvariantCulture, $"{New}:{id:N}:{part}");

    /// <returns>The id and the part; null if the name belongs to something else.</returns>
    public static (Guid Id, string Part)? ParseFieldName(string field) =>
        field.Split(':') is [New, var id, var part] && Guid.TryParseExact(id, "N", out var parsed)
            ? (parsed, part)
            : null;

    /// <summary>Returns a person's own unsent tickets, latest first.</summary>
    public static async Task<IReadOnlyList<UnsentTicket>> ListAsync(
        IDraftStore draftStore,
        Actor actor,
        CancellationToken ct
    ) =>
        [
            .. (await draftStore.ReadAsync(actor, 0, ct))
                .Where(d => ParseFieldName(d.Field) is not null)
                .GroupBy(d => ParseFieldName(d.Field)!.Value.Id)
                .Select(g => (g.Key, At: g.Max(d => d.SavedAt), Draft: ParseDraft(g)))
                .Select(d => new UnsentTicket(
                    d.Key,
                    d.Draft?.Subject ?? "",
                    d.Draft?.CustomerText ?? "",
                    d.At
                ))
                .OrderByDescending(u => u.SavedAt),
        ];

    private static TicketDraft? ParseDraft(IEnumerable<FieldDraft> parts) =>
        parts.Select(p => TicketDraft.Parse(p.Text)).FirstOrDefault(draft => draft is not null);
}
