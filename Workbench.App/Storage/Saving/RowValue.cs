using System.Data.Common;
using System.Globalization;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.EntityFrameworkCore.Storage;
using Microsoft.EntityFrameworkCore.Update;

namespace Workbench.App.Storage.Saving;

/// <summary>A value of a row that a statement has a parameter for.</summary>
/// <param name="IsOriginal">Whether it is the loaded value, which finds the row, or the one to write.</param>
internal sealed record RowValue(IProperty Property, RelationalTypeMapping Mapping, bool IsOriginal)
{
    /// <summary>Creates a parameter without a value.</summary>
    public DbParameter CreateParameter(DbCommand command, int number) =>
        Mapping.CreateParameter(
            command,
            string.Create(CultureInfo.InvariantCulture, $"@p{number}"),
            value: null,
            Property.IsNullable
        );

    /// <summary>Returns the value of a row as the database stores it.</summary>
    public object StoredValueOf(IUpdateEntry row)
    {
        var value = IsOriginal ? row.GetOriginalValue(Property) : row.GetCurrentValue(Property);
        return (Mapping.Converter is { } converter ? converter.ConvertToProvider(value) : value)
            ?? DBNull.Value;
    }
}
