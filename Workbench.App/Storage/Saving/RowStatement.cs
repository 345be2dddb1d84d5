using System.Data.Common;
using System.Globalization;
using System.Text;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.EntityFrameworkCore.Update;

namespace Workbench.App.Storage.Saving;

/// <summary>An INSERT or UPDATE of one row.</summary>
/// <param name="parts">The text before each parameter, and after the last one.</param>
/// <param name="values">The value of each parameter.</param>
/// <param name="generated">What the database decides and the statement returns.</param>
internal sealed class RowStatement(
    IReadOnlyList<string> parts,
    IReadOnlyList<RowValue> values,
    IReadOnlyList<IProperty> generated
)
{
    public IReadOnlyList<RowValue> Values { get; } = values;

    public bool HasGenerated => generated.Count > 0;

    /// <summary>Appends the text, its parameters numbered from a number on.</summary>
    public void AppendTo(StringBuilder text, int firstParameter)
    {
        for (var i = 0; i < Values.Count; i++)
        {
            text.Append(parts[i]).Append(CultureInfo.InvariantCulture, $"@p{firstParameter + i}");
        }

        text.Append(parts[^1]);
    }

    /// <summary>Stores in a row what the database has decided.</summary>
    public void ReadGenerated(DbDataReader reader, IUpdateEntry row)
    {
        for (var i = 0; i < generated.Count; i++)
        {
            var property = generated[i];
            var value = reader.GetValue(i);
            row.SetStoreGeneratedValue(
                property,
                property.GetRelationalTypeMapping().Converter is { } converter
                    ? converter.ConvertFromProvider(value)
                    : Convert.ChangeType(value, property.ClrType, CultureInfo.InvariantCulture)
            );
        }
    }
}
