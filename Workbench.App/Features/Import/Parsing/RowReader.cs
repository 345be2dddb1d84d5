using System.Globalization;
using Workbench.Domain;

namespace Workbench.App.Features.Import.Parsing;

/// <summary>Reads the values of one record, and gathers all that is wrong with them.</summary>
public sealed class RowReader(RawCsvRow row)
{
    private readonly List<RowError> problems = [];

    public RawCsvRow Row { get; } = row;

    public IReadOnlyList<RowError> Problems => problems;

    public void AddError(string column, string problem) =>
        problems.Add(new(Row.Table.File, Row.Line, column, problem));

    /// <summary>A text of one line without surrounding space.</summary>
    public string Text(string column, int maxLength, bool required = true)
    {
        var text = CheckLength(column, Row[column].Trim(), maxLength);
        if (required && text.Length == 0)
        {
            AddError(column, "is missing");
        }

        if (TextCheck.FindInvisible(text) is { } character)
        {
            AddError(
                column,
                $"{RowError.Quote(text)} contains a line break or an invisible character, {character}: remove it"
            );
        }

        return text;
    }

    /// <summary>A text of several lines without surrounding space.</summary>
    public string MultilineText(string column, int maxLength) =>
        CheckLength(column, Row[column].Trim(), maxLength);

    /// <summary>A text by which rows refer to each other: a customer's number or the name of a package.</summary>
    public string Reference(string column, int maxLength) =>
        TextForm.Comparable(Text(column, maxLength));

    /// <summary>A new number or name that rows refer to: nothing in it may be hidden from who types it.</summary>
    public string Key(string column, int maxLength)
    {
        var key = Reference(column, maxLength);
        if (
            TextCheck.FindInvisible(key) is null
            && key.Any(c =>
                char.GetUnicodeCategory(c) is UnicodeCategory.Control or UnicodeCategory.Format
            )
        )
        {
            AddError(column, $"{RowError.Quote(key)} contains an invisible character: remove it");
        }

        return key;
    }

    /// <summary>An e-mail address; empty if there is none.</summary>
    public string OptionalEmail(string column, int maxLength)
    {
        var email = Text(column, maxLength, required: false);
        if (
            email.Length > 0
            && TextCheck.FindInvisible(email) is null
            && !EmailAddress.IsValid(email)
        )
        {
            AddError(
                column,
                $"{RowError.Quote(email)} is not an e-mail address as name@example.com"
            );
        }

        return email;
    }

    /// <summary>A text to the letter.</summary>
    public string UntrimmedText(string column, int maxLength) =>
        CheckLength(column, Row[column], maxLength);

    public T Choice<T>(string column)
        where T : struct, Enum => Required(column, OptionalChoice<T>) ?? default;

    public T? OptionalChoice<T>(string column)
        where T : struct, Enum => OptionalChoice(column, Enum.GetValues<T>());

    /// <summary>One of some values only, where the column does not know them all.</summary>
    public T? OptionalChoice<T>(string column, params IReadOnlyList<T> known)
        where T : struct, Enum
    {
        var text = Row[column].Trim();
        var names = known.Select(k => k.ToString()).ToList();
        return text.Length == 0 ? null
            : names.Contains(text, StringComparer.Ordinal) ? Enum.Parse<T>(text)
            : AddError<T>(column, text, $"is not one of {string.Join(", ", names)}");
    }

    /// <summary>Reads a value that must be there.</summary>
    public T? Required<T>(string column, Func<string, T?> read)
        where T : struct
    {
        if (Row[column].Trim().Length == 0)
        {
            AddError(column, "is missing");
            return null;
        }

        return read(column);
    }

    private string CheckLength(string column, string text, int maxLength)
    {
        if (text.Length > maxLength)
        {
            AddError(column, $"has {text.Length} characters, and {maxLength} are allowed");
        }

        return text;
    }

    /// <summary>Notes what is wrong with a value; there is none then.</summary>
    public T? AddError<T>(string column, string text, string problem)
        where T : struct
    {
        AddError(column, $"{RowError.Quote(text)} {problem}");
        return null;
    }
}
