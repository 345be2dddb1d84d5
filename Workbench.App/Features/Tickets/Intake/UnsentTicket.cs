using System.Globalization;
using Workbench.App.Shell.Drafts;
using Workbench.Domain;

namespace Workbench.App.Features.Tickets.Intake;

/// <summary>A ticket that somebody began to write and has not sent.</summary>
public sealed record UnsentTicket(Guid Id, string Subject, string Customer, DateTime At)
{
    private const string New = "new";

    /// <summary>The name under which a part of it is kept.</summary>
    public static string FieldOf(Guid id, string part) =>
        string.Create(CultureInfo.InvariantCulture, $"{New}:{id:N}:{part}");

    /// <returns>Null where it is the name of something else.</returns>
    public static (Guid Id, string Part)? Split(string field) =>
        field.Split(':') is [New, var id, var part] && Guid.TryParseExact(id, "N", out var parsed)
            ? (parsed, part)
            : null;

    /// <summary>One's own, the latest first.</summary>
    public static async Task<IReadOnlyList<UnsentTicket>> AllAsync(
        IDraftStore draftStore,
        Actor actor,
        CancellationToken ct
    ) =>
        [
            .. (await draftStore.ReadAsync(actor, 0, ct))
                .Where(d => Split(d.Field) is not null)
                .GroupBy(d => Split(d.Field)!.Value.Id)
                .Select(g => (g.Key, At: g.Max(d => d.SavedAt), Draft: Of(g)))
                .Select(d => new UnsentTicket(
                    d.Key,
                    d.Draft?.Subject ?? "",
                    d.Draft?.CustomerText ?? "",
                    d.At
                ))
                .OrderByDescending(u => u.At),
        ];

    private static TicketDraft? Of(IEnumerable<FieldDraft> parts) =>
        parts.Select(p => TicketDraft.Read(p.Text)).FirstOrDefault(draft => draft is not null);
}
