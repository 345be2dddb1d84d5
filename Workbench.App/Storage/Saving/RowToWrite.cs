using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;
using Microsoft.EntityFrameworkCore.Update;

namespace Workbench.App.Storage.Saving;

/// <summary>A row that a save writes, and its statement.</summary>
/// <param name="Depth">How many tables its table depends on.</param>
internal readonly record struct RowToWrite(IUpdateEntry Row, RowStatement Statement, int Depth)
{
    public bool IsUpdate => Row.EntityState == EntityState.Modified;

    /// <summary>
    /// Returns the rows of a save in an order that keeps references valid and is the same for all writers, so that no two of them
    /// wait for each other. Null if one of them is unusual.
    /// </summary>
    public static List<RowToWrite>? Order(IList<IUpdateEntry> entries, ISqlGenerationHelper sql)
    {
        var rows = new List<RowToWrite>(entries.Count);
        foreach (var entry in entries)
        {
            if (
                RowStatements.For(entry.EntityType, sql) is not { } statements
                || statements.Find(entry) is not { } statement
            )
            {
                return null;
            }

            rows.Add(new(entry, statement, statements.Depth));
        }

        rows.Sort(Compare);
        return rows;
    }

    private static int Compare(RowToWrite one, RowToWrite other)
    {
        var order = one.Depth - other.Depth;
        if (order == 0 && one.Row.EntityType != other.Row.EntityType)
        {
            order = string.CompareOrdinal(one.Row.EntityType.Name, other.Row.EntityType.Name);
        }

        if (order == 0)
        {
            order = one.Row.EntityState - other.Row.EntityState;
        }

        return order == 0 ? CompareKeys(one.Row, other.Row) : order;
    }

    private static int CompareKeys(IUpdateEntry one, IUpdateEntry other)
    {
        foreach (var property in one.EntityType.FindPrimaryKey()!.Properties)
        {
            var order = property.GetCurrentValueComparer().Compare(one, other);
            if (order != 0)
            {
                return order;
            }
        }

        return 0;
    }
}
