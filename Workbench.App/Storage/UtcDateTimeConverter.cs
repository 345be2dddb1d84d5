using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage.ValueConversion;

namespace Workbench.App.Storage;

/// <summary>Converts instants as UTC in both directions. Throws on any other kind, which is a bug.</summary>
public sealed class UtcDateTimeConverter()
    : ValueConverter<DateTime, DateTime>(
        value => RequireUtc(value),
        value => DateTime.SpecifyKind(value, DateTimeKind.Utc)
    )
{
    /// <summary>The generator of the compiled model converts the default value.</summary>
    private static DateTime RequireUtc(DateTime value) =>
        value.Kind == DateTimeKind.Utc || (EF.IsDesignTime && value == default)
            ? value
            : throw new InvalidOperationException(
                $"An instant must be UTC, this one is {value.Kind}."
            );
}
