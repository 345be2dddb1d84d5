using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Text;
using System.Text.RegularExpressions;
using Microsoft.Build.Framework;
using Microsoft.Build.Utilities;

/// <summary>
/// Writes the part of MudBlazor's style sheet that the used components need: a browser loads 10 kB instead of 43. A rule stays if
/// its selector names no class of another component. A block of conditions or key frames without a rule that is left goes too.
/// </summary>
public sealed class MudBlazorStyles : Task
{
    private static readonly Regex Class = new Regex(
        @"\.(-?[a-zA-Z_][\w-]*)",
        RegexOptions.Compiled
    );
    private static readonly Regex Animation = new Regex(@"^@(-\w+-)?keyframes\s+(?<name>[\w-]+)");

    [Required]
    public string Source { get; set; }

    [Required]
    public string Destination { get; set; }

    /// <summary>What follows "mud-" in the class names of the used components, and the other classes that they have.</summary>
    [Required]
    public string[] Kept { get; set; }

    public override bool Execute()
    {
        var kept = new HashSet<string>(Kept, StringComparer.Ordinal);
        var rules = Filter(File.ReadAllText(Source), kept).ToList();
        var texts = string.Concat(rules.Where(r => !Animation.IsMatch(r)));
        Directory.CreateDirectory(Path.GetDirectoryName(Destination));
        File.WriteAllText(
            Destination,
            string.Concat(
                rules.Where(r =>
                    !Animation.IsMatch(r) || texts.Contains(Animation.Match(r).Groups["name"].Value)
                )
            )
        );
        return true;
    }

    private static IEnumerable<string> Filter(string css, HashSet<string> kept)
    {
        foreach (var rule in Split(css))
        {
            if (rule.Body == null || Animation.IsMatch(rule.Head))
            {
                yield return rule.Body == null ? rule.Head : rule.Head + "{" + rule.Body + "}";
            }
            else if (rule.Head.StartsWith("@", StringComparison.Ordinal))
            {
                var inner = string.Concat(Filter(rule.Body, kept));
                if (inner.Length > 0)
                {
                    yield return rule.Head + "{" + inner + "}";
                }
            }
            else
            {
                var selectors = SplitSelectors(rule.Head).Where(s => IsKept(s, kept)).ToList();
                if (selectors.Count > 0)
                {
                    yield return string.Join(",", selectors) + "{" + rule.Body + "}";
                }
            }
        }
    }

    private static bool IsKept(string selector, HashSet<string> kept) =>
        Class
            .Matches(selector)
            .Cast<Match>()
            .Select(m => m.Groups[1].Value)
            .All(c =>
                kept.Contains(
                    c.StartsWith("mud-", StringComparison.Ordinal)
                        ? c.Split('-')[1].Split('_')[0]
                        : c
                )
            );

    /// <summary>Splits a style sheet at its top level into heads and bodies. A statement has no body.</summary>
    private static IEnumerable<Rule> Split(string css)
    {
        for (var at = 0; at < css.Length; )
        {
            var open = css.IndexOf('{', at);
            var end = css.IndexOf(';', at);
            if (end >= 0 && (open < 0 || end < open))
            {
                yield return new Rule(css.Substring(at, end + 1 - at), null);
                at = end + 1;
                continue;
            }

            if (open < 0)
            {
                yield break;
            }

            var close = open;
            for (var depth = 1; depth > 0; )
            {
                close++;
                depth +=
                    css[close] == '{' ? 1
                    : css[close] == '}' ? -1
                    : 0;
            }

            yield return new Rule(
                css.Substring(at, open - at).Trim(),
                css.Substring(open + 1, close - open - 1)
            );
            at = close + 1;
        }
    }

    private static IEnumerable<string> SplitSelectors(string head)
    {
        var selector = new StringBuilder();
        var depth = 0;
        foreach (var c in head)
        {
            depth +=
                c == '(' || c == '[' ? 1
                : c == ')' || c == ']' ? -1
                : 0;
            if (c == ',' && depth == 0)
            {
                yield return selector.ToString();
                selector.Clear();
            }
            else
            {
                selector.Append(c);
            }
        }

        yield return selector.ToString();
    }

    private sealed class Rule
    {
        public Rule(string head, string body)
        {
            Head = head;
            Body = body;
        }

        public string Head { get; }

        public string Body { get; }
    }
}
