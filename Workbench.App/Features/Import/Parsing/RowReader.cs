namespace Workbench.App.Features.Import.Parsing;

/// <summary>Reads the values of one record, and gathers all that is wrong with them.</summary>
public sealed class RowReader(RawCsvRow row)
{
    private readonly List<RowError> problems = [];

    public RawCsvRow Row { get; } = row;

    public IReadOnlyList<RowError> Problems => problems;

    public void AddError(string column, string problem) =>
        problems.Add(new(Row.Table.File, Row.Line, column, problem));

    /// <summary>A text without surrounding space.</summary>
    public string Text(string column, int maxLength, bool required = true)
    {
        var text = Row[column].Trim();
        if (required && text.Length == 0)
        {
            AddError(column, "is missing");
        }

        return CheckLength(column, text, maxLength);
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
