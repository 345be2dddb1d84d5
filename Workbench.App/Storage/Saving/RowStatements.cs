using System.Collections.Concurrent;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.EntityFrameworkCore.Storage;
using Microsoft.EntityFrameworkCore.Update;

namespace Workbench.App.Storage.Saving;

/// <summary>
/// Generates the statements that write rows of one type from the model, each once: the same ones that EF Core generates at each
/// save.
/// </summary>
internal sealed class RowStatements
{
    private const string Annotation = "Workbench:RowStatements";
    private const int MaxColumns = 128;

    private readonly IColumnMapping[] columns;
    private readonly ISqlGenerationHelper sql;
    private readonly string table;

    /// <summary>One bit for each column whose value must be unique: rows may take over the value of another one.</summary>
    private readonly UInt128 unique;
    private readonly bool hasGenerated;
    private readonly ConcurrentDictionary<UInt128, RowStatement> inserts = new();
    private readonly ConcurrentDictionary<UInt128, RowStatement> updates = new();

    private RowStatements(IEntityType type, ISqlGenerationHelper sql)
    {
        this.sql = sql;
        var mapping = type.GetTableMappings().Single();
        table = sql.DelimitIdentifier(mapping.Table.Name, mapping.Table.Schema);
        columns = [.. mapping.ColumnMappings];
        hasGenerated = Array.Exists(
            columns,
            c => c.Property.ValueGenerated != ValueGenerated.Never
        );
        unique = MaskOf(c => c.Property.GetContainingIndexes().Any(i => i.IsUnique));
        Depth = DepthOf(type, []);
    }

    /// <summary>How many tables the table depends on, one behind the other. Rows are written in this order.</summary>
    public int Depth { get; }

    /// <summary>Returns the statements of a type; null if its rows are written in an unusual way.</summary>
    public static RowStatements? For(IEntityType type, ISqlGenerationHelper sql) =>
        type.GetOrAddRuntimeAnnotationValue(
            Annotation,
            static known => new Found(
                IsUsual(known.Type) ? new RowStatements(known.Type, known.Sql) : null
            ),
            (Type: type, Sql: sql)
        ).Statements;

    /// <summary>Returns the statement for a new or changed row; null if EF Core has to find an order for it.</summary>
    public RowStatement? Find(IUpdateEntry row)
    {
        if (row is { SharedIdentityEntry: not null })
        {
            return null;
        }

        switch (row.EntityState)
        {
            case EntityState.Added:
                var inserted = hasGenerated
                    ? MaskOf(c => !row.IsStoreGenerated(c.Property))
                    : UInt128.MaxValue;
                return inserts.TryGetValue(inserted, out var insert)
                    ? insert
                    : inserts.GetOrAdd(inserted, CreateInsert);
            case EntityState.Modified:
                var changed = ChangedColumns(row);
                return (changed & unique) != 0 || changed == 0 ? null
                    : updates.TryGetValue(changed, out var update) ? update
                    : updates.GetOrAdd(changed, CreateUpdate);
            default:
                return null;
        }
    }

    /// <summary>No inheritance, no shared table, no computed column, and no reference to rows of the same table.</summary>
    private static bool IsUsual(IEntityType type) =>
        type.BaseType is null
        && !type.GetDirectlyDerivedTypes().Any()
        && !type.IsOwned()
        && !type.GetComplexProperties().Any()
        && type.FindPrimaryKey() is not null
        && type.GetTableMappings().Take(2).Count() == 1
        && type.GetTableMappings().Single().Table.EntityTypeMappings.Take(2).Count() == 1
        && type.GetInsertStoredProcedure() is null
        && type.GetUpdateStoredProcedure() is null
        && type.GetProperties().Count() <= MaxColumns
        && type.GetProperties().All(IsUsual)
        && type.GetForeignKeys().All(k => k.PrincipalEntityType != type);

    private static bool IsUsual(IProperty property) =>
        property.ValueGenerated is ValueGenerated.Never or ValueGenerated.OnAdd
        && property.GetComputedColumnSql() is null
        && property.GetBeforeSaveBehavior() == PropertySaveBehavior.Save
        && (property.IsKey() || property.GetAfterSaveBehavior() == PropertySaveBehavior.Save);

    private static int DepthOf(IEntityType type, HashSet<IEntityType> path)
    {
        if (!path.Add(type))
        {
            throw new InvalidOperationException($"{type.DisplayName()} depends on itself.");
        }

        var depth = type.GetForeignKeys()
            .Where(k => k.PrincipalEntityType != type)
            .Select(k => DepthOf(k.PrincipalEntityType, path) + 1)
            .DefaultIfEmpty()
            .Max();
        path.Remove(type);
        return depth;
    }

    private UInt128 ChangedColumns(IUpdateEntry row)
    {
        var mask = UInt128.Zero;
        for (var i = 0; i < columns.Length; i++)
        {
            if (row.IsModified(columns[i].Property))
            {
                mask |= UInt128.One << i;
            }
        }

        return mask;
    }

    private UInt128 MaskOf(Func<IColumnMapping, bool> condition)
    {
        var mask = UInt128.Zero;
        for (var i = 0; i < columns.Length; i++)
        {
            if (condition(columns[i]))
            {
                mask |= UInt128.One << i;
            }
        }

        return mask;
    }

    private IColumnMapping[] ColumnsOf(UInt128 mask) =>
        [.. columns.Where((_, i) => (mask & (UInt128.One << i)) != 0)];

    private string NameOf(IColumnMapping column) => sql.DelimitIdentifier(column.Column.Name);

    private RowStatement CreateInsert(UInt128 mask)
    {
        var written = ColumnsOf(mask);
        var generated = ColumnsOf(~mask);
        var parts = written.Select((_, i) => i == 0 ? "" : ", ").Append("").ToList();
        parts[0] = $"INSERT INTO {table} ({string.Join(", ", written.Select(NameOf))})\nVALUES (";
        parts[^1] =
            generated.Length == 0
                ? ");\n"
                : $")\nRETURNING {string.Join(", ", generated.Select(NameOf))};\n";
        return new(
            parts,
            [.. written.Select(c => new RowValue(c.Property, c.TypeMapping, IsOriginal: false))],
            [.. generated.Select(c => c.Property)]
        );
    }

    /// <summary>The row is found by its key and by the version that was loaded.</summary>
    private RowStatement CreateUpdate(UInt128 mask)
    {
        var written = ColumnsOf(mask);
        var conditions = ColumnsOf(
            MaskOf(c => c.Property.IsPrimaryKey() || c.Property.IsConcurrencyToken)
        );
        var parts = written
            .Select((c, i) => $"{(i == 0 ? $"UPDATE {table} SET " : ", ")}{NameOf(c)} = ")
            .Concat(conditions.Select((c, i) => $"{(i == 0 ? "\nWHERE " : " AND ")}{NameOf(c)} = "))
            .Append(";\n");
        return new(
            [.. parts],
            [
                .. written.Select(c => new RowValue(c.Property, c.TypeMapping, IsOriginal: false)),
                .. conditions.Select(c => new RowValue(
                    c.Property,
                    c.TypeMapping,
                    IsOriginal: true
                )),
            ],
            []
        );
    }

    private sealed record Found(RowStatements? Statements);
}
