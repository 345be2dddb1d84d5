using System.Globalization;
using System.Runtime.CompilerServices;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.EntityFrameworkCore.Storage;
using NpgsqlTypes;
using Workbench.App.Storage;
using Workbench.Domain.Billing;

namespace Workbench.Tests.Storage.Saving;

/// <summary>Fills rows of any mapped type with values that tell their columns apart.</summary>
internal static class SampleRows
{
    /// <summary>Adds a row of a type, with a value in every column or with null wherever a column may be null.</summary>
    public static EntityEntry Add(WorkbenchDb db, IEntityType type, bool withNulls)
    {
        var row = RuntimeHelpers.GetUninitializedObject(type.ClrType);
        foreach (var property in Written(type).Where(p => !p.IsShadowProperty()))
        {
            Set(row, property, ValueOf(property, 1, withNulls));
        }

        var entry = db.Add(row);
        foreach (var property in Written(type).Where(p => p.IsShadowProperty()))
        {
            entry.Property(property.Name).CurrentValue = ValueOf(property, 1, withNulls);
        }

        return entry;
    }

    /// <summary>Changes every column that may change, other than those that must be unique.</summary>
    public static void Change(EntityEntry entry)
    {
        foreach (
            var property in Written(entry.Metadata)
                .Where(p =>
                    !p.IsPrimaryKey()
                    && !p.IsConcurrencyToken
                    && !p.GetContainingIndexes().Any(i => i.IsUnique)
                )
        )
        {
            entry.Property(property.Name).CurrentValue = ValueOf(property, 2, withNulls: false);
        }
    }

    /// <summary>Returns the properties of a type that the database doesn't decide.</summary>
    public static IEnumerable<IProperty> Written(IEntityType type) =>
        type.GetProperties().Where(p => p.ValueGenerated == ValueGenerated.Never);

    private static void Set(object row, IProperty property, object? value)
    {
        if (property.FieldInfo is { } field)
        {
            field.SetValue(row, value);
        }
        else
        {
            property.PropertyInfo!.SetValue(row, value);
        }
    }

    private static object? ValueOf(IProperty property, int variant, bool withNulls)
    {
        if (withNulls && property.IsNullable)
        {
            return null;
        }

        var type = Nullable.GetUnderlyingType(property.ClrType) ?? property.ClrType;
        var number = (property.GetIndex() * 10) + variant;
        return type switch
        {
            _ when type.IsEnum => Enum.GetValues(type)
                .GetValue(number % Enum.GetValues(type).Length),
            _ when type == typeof(string) => TextOf(property, number),
            _ when type == typeof(bool) => variant == 1,
            _ when type == typeof(int) => number,
            _ when type == typeof(long) => (long)number,
            _ when type == typeof(DateOnly) => new DateOnly(2026, 1, 1).AddDays(number),
            _ when type == typeof(DateTime) => new DateTime(2026, 1, 1, 8, 0, 0, DateTimeKind.Utc)
                .AddMinutes(number)
                .AddMilliseconds(number),
            _ when type == typeof(Guid) => new Guid(number, 0, 0, new byte[8]),
            _ when type == typeof(byte[]) => new[] { (byte)number },
            _ when type == typeof(BillingMonth) => BillingMonth.Parse($"2026-{number % 12 + 1:00}"),
            _ when type == typeof(NpgsqlTsVector) => VectorOf(number),
            _ => throw new NotSupportedException($"{property.Name} is a {type.Name}."),
        };
    }

#pragma warning disable CS0618 // The server parses more than this; one word is safe.
    private static NpgsqlTsVector VectorOf(int number) =>
        NpgsqlTsVector.Parse(string.Create(CultureInfo.InvariantCulture, $"'word{number}':1"));
#pragma warning restore CS0618

    private static string TextOf(IProperty property, int number)
    {
        var text = $"{property.Name} {number} å’";
        return text[..Math.Min(text.Length, property.GetMaxLength() ?? text.Length)];
    }

    /// <summary>Reads the columns of the only row of a table that the database doesn't decide, as they are stored.</summary>
    public static async Task<IReadOnlyList<string>> ReadAsync(WorkbenchDb db, IEntityType type)
    {
        await using var command = db.Database.GetDbConnection().CreateCommand();
        var columns = Written(type).Select(p => $"\"{p.GetColumnName()}\"");
        command.CommandText = $"SELECT {string.Join(", ", columns)} FROM \"{type.GetTableName()}\"";
        command.Transaction = db.Database.CurrentTransaction!.GetDbTransaction();
        await using var reader = await command.ExecuteReaderAsync();
        var values = new List<string>();
        while (await reader.ReadAsync())
        {
            for (var i = 0; i < reader.FieldCount; i++)
            {
                var value = reader.GetValue(i);
                values.Add(
                    $"{reader.GetName(i)} = {value} ({value.GetType().Name}, {reader.GetDataTypeName(i)})"
                );
            }
        }

        return values;
    }
}
