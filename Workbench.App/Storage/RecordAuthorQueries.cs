using System.Linq.Expressions;
using Microsoft.EntityFrameworkCore;
using Workbench.Domain;

namespace Workbench.App.Storage;

/// <summary>Reads who recorded movements of hours and money.</summary>
public static class RecordAuthorQueries
{
    /// <summary>Returns the authors of stored records by a number of the record.</summary>
    /// <param name="key">The number; it must be unique among the records.</param>
    public static async Task<IReadOnlyDictionary<int, RecordAuthor>> LoadAuthorsAsync<T>(
        this WorkbenchDb db,
        IQueryable<T> records,
        Expression<Func<T, int>> key,
        CancellationToken ct
    )
        where T : class, IAttributed
    {
        var rows = await records.Select(SelectRow(key)).ToListAsync(ct);
        var ids = rows.Select(r => r.ActorId).Distinct().ToList();
        var names = await db
            .People.AsNoTracking()
            .Where(p => ids.Contains(p.Id))
            .ToDictionaryAsync(p => p.Id, p => p.Name, ct);
        return rows.ToDictionary(
            r => r.Key,
            r => new RecordAuthor(r.ActorId, names.GetValueOrDefault(r.ActorId), r.Origin)
        );
    }

    private static Expression<Func<T, Row>> SelectRow<T>(Expression<Func<T, int>> key)
    {
        var record = key.Parameters[0];
        var create = Expression.MemberInit(
            Expression.New(typeof(Row)),
            Bind(nameof(Row.Key), key.Body),
            Bind(nameof(Row.ActorId), Property<int>(WorkbenchDb.ActorProperty)),
            Bind(nameof(Row.Origin), Property<RecordOrigin>(WorkbenchDb.OriginProperty))
        );
        return Expression.Lambda<Func<T, Row>>(create, record);

        Expression Property<TValue>(string name) =>
            Expression.Call(
                typeof(EF),
                nameof(EF.Property),
                [typeof(TValue)],
                record,
                Expression.Constant(name)
            );
    }

    private static MemberAssignment Bind(string name, Expression value) =>
        Expression.Bind(typeof(Row).GetProperty(name)!, value);

    private sealed record Row
    {
        public int Key { get; init; }

        public int ActorId { get; init; }

        public RecordOrigin Origin { get; init; }
    }
}
