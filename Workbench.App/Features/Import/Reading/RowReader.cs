namespace Workbench.App.Features.Import.Reading;

/// <summary>Reads the values of one record, and gathers all that is wrong with them.</summary>
public sealed class RowReader(RawRow row)
{
    private readonly List<BadRow> problems = [];

    public RawRow Row { get; } = row;

    public IReadOnlyList<BadRow> Problems => problems;

    public void Wrong(string column, string problem) =>
        problems.Add(new(Row.Table.File, Row.Line, column, problem));

    /// <summary>A text without surrounding space.</summary>
    public string Text(string column, int most, bool needed = true)
    {
        var text = Row[column].Trim();
        if (needed && text.Length == 0)
        {
            Wrong(column, "is missing");
        }

        return Limited(column, text, most);
    }

    /// <summary>A text to the letter.</summary>
    public string AsSent(string column, int most) => Limited(column, Row[column], most);

    public T Choice<T>(string column)
        where T : struct, Enum => Needed(column, ChoiceOrNone<T>) ?? default;

    public T? ChoiceOrNone<T>(string column)
        where T : struct, Enum => ChoiceOrNone(column, Enum.GetValues<T>());

    /// <summary>One of some values only, where the column does not know them all.</summary>
    public T? ChoiceOrNone<T>(string column, params IReadOnlyList<T> known)
        where T : struct, Enum
    {
        var text = Row[column].Trim();
        var names = known.Select(k => k.ToString()).ToList();
        return text.Length == 0 ? null
            : names.Contains(text, StringComparer.Ordinal) ? Enum.Parse<T>(text)
            : Wrong<T>(column, text, $"is not one of {string.Join(", ", names)}");
    }

    /// <summary>Reads a value that must be there.</summary>
    public T? Needed<T>(string column, Func<string, T?> read)
        where T : struct
    {
        if (Row[column].Trim().Length == 0)
        {
            Wrong(column, "is missing");
            return null;
        }

        return read(column);
    }

    private string Limited(string column, string text, int most)
    {
        if (text.Length > most)
        {
            Wrong(column, $"has {text.Length} characters, and {most} are allowed");
        }

        return text;
    }

    /// <summary>Notes what is wrong with a value; there is none then.</summary>
    public T? Wrong<T>(string column, string text, string problem)
        where T : struct
    {
        Wrong(column, $"{BadRow.Shown(text)} {problem}");
        return null;
    }
}
