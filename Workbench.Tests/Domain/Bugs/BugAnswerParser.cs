using Workbench.Domain.Bugs;

namespace Workbench.Tests.Domain.Bugs;

/// <summary>Parses answers such as "6 no, 9 yes": the number of the question and the reply.</summary>
internal static class BugAnswerParser
{
    public static IReadOnlyList<BugAnswer> Parse(string way) =>
        [
            .. way.Split(", ")
                .Select(a => a.Split(' '))
                .Select(a => new BugAnswer(
                    Enum.Parse<BugQuestion>(a[0]),
                    Enum.Parse<BugReply>(a[1], ignoreCase: true),
                    "Seen"
                )),
        ];
}
