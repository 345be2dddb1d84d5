using FluentAssertions;
using Workbench.App.Storage.SearchIndex;
using Xunit;

namespace Workbench.Tests.Storage.SearchIndex;

public sealed class SharedWordsSearchTests
{
    [Theory]
    [InlineData(1, "A", "B", "C", "D")]
    [InlineData(2, "A BCD", "B CD", "C D")]
    [InlineData(3, "A B CD", "A C D", "B C D")]
    [InlineData(9, "A B C D")]
    public void Each_combination_of_so_many_words_is_in_one_alternative(
        int minShared,
        params string[] alternatives
    )
    {
        var search = new SharedWordsSearch(
            [
                ["A"],
                ["B"],
                ["C"],
                ["D"],
            ],
            TicketParts.All,
            DocumentFilter.All,
            minShared,
            After: 0
        );

        search
            .Alternatives()
            .Select(words => string.Join(' ', words.Select(forms => string.Concat(forms))))
            .Should()
            .Equal(alternatives);
    }
}
