// Schedules that once failed. Each runs always: its seed, which makes the world, and what then happens in it.

export const FOUND = [
  // A change within a second of loading was written only at the end of that second.
  [367, [1570980699, 216, 778, 3085150740, 425, 919, 2440561513, 190, 280, 367, 1003, 100, 289, 582, 261, 256, 319, 3673272596, 889]],
  // Somebody's file that was opened first became the own one, and another tab's answers were merged into it.
  [53, [1756791675, 761, 823, 2583953189, 2574963901, 2279122383, 3758, 2400086854, 2581606390, 6920]],
  // What was begun at the same moment by somebody with another name took the place of one's own.
  [41, [2755007356, 363, 1466410889, 4830, 2123770853, 581, 14092]],
  // A prerendered page filled the storage again.
  [65, [2545553203, 993, 807919682, 361, 781, 239, 810, 791, 24, 183, 202, 914, 2213704532, 327, 783, 1332666948, 636, 288971561,
    1671776361, 708, 288]],
  // What was brought along from a page without storage joined somebody else's.
  [225, [4266550085, 193, 781, 857, 891, 3806272300, 141, 662, 896]],
  // What was begun while somebody's torn answers could not be read joined theirs.
  [1433, [3210367851, 156, 434578183, 788, 2202508751, 469, 942, 3878270866, 827934519, 695, 5747]],
  // A file of somebody who began at the same moment joined what had just got another name, which was not stored yet.
  [6345, [3121959768, 228, 614, 2286912958, 561, 738, 776]],
  // A step of the database in the middle of which the page was put aside was taken for done, and wrote nothing.
  [52990, [3427090303, 727, 325, 3328239683, 16062, 938, 240, 61, 12141, 5990]],
  // The late answer to one step of the database was taken for the answer to the next one.
  [54827, [833, 892, 510584689, 156, 12148, 3292197099, 16061, 2482207190, 933, 571, 2279692324, 3555291590, 10094,
    3367772986, 965, 2335403578, 285, 7910, 299, 766, 7815, 11922, 297, 296, 60, 959041248, 4167165448, 988, 2506971607,
    2512908397, 1000019207, 3376492657, 3462135274, 2167389793, 2206519847, 662, 1467078931, 589167550, 528, 14189,
    327544110, 423, 1782899498, 405, 273211803, 772, 218, 1350847756, 218, 174, 812, 1725874730, 3865, 839, 166,
    2528974288, 537, 191, 1417819451, 185, 225, 177, 13933]],
  // What gave way to another in the database stayed in the storage under the same name, and hid that one for good.
  [92017, [769424209, 164, 174, 314, 83, 798, 129, 706, 256, 347, 231, 1832, 94, 8041, 406899425, 3218469112, 139,
    312, 280, 389, 924, 1166193495, 87, 737]],
  // Where a newer version's text barred the storage, a database that was left alone was taken for one that has all.
  [6421, [2184123213, 78, 2091916103, 3165833818, 273, 4041, 215198955, 1147569769, 2005737254, 1095130152, 15064, 7925]],
  // What an earlier build kept without a name was taken for another's who began at the same moment, and was shown.
  [43356, [697770816, 157, 658, 371054110, 533, 14015, 366, 552705659, 386, 890, 1786327915, 990, 737, 775]],
  // What was said as a newer version's text took its place was neither stored nor told to whoever went on to another.
  [36353, [3269841751, 314, 967, 10903, 11020]],
  // What was left beside a newer version's text was left there again by each page that heard of it.
  [7618, [968, 3372455769, 269, 3875992459, 45, 629, 231, 807, 773, 922, 899, 37, 317, 284, 155, 761645567, 364, 62,
    273, 401, 219, 2894543201, 10015]],
  // What another page had told of was covered by a write that was on its way, and nobody stored it again.
  [140388, [3233057661, 80, 73, 14052, 232, 1719, 588, 217, 947, 164, 297, 210, 774, 2016484888, 6004, 2221904101,
    14040, 3892586526, 967901659, 424, 2416385103, 638, 1633052502, 1130797457, 3878810758, 10777799, 3617162774,
    1602993239, 3598683958, 2736906100, 470, 721, 858, 848, 3767397887, 121, 40343240, 528, 1, 1009, 4057516839,
    2687496637, 1688895463, 2656928068, 4044520503, 1204989151, 1693905702, 2605816648, 715, 546, 668373335,
    1936942119, 850, 1423240563, 1567617858]],
  // What was left for another assessment as a newer version's text took its place was lost while the storage was full.
  [210503, [3909, 649, 688, 366, 675, 984, 245, 66, 598, 218, 3283146557, 26, 16241, 779174694, 2109004657, 199, 249, 180,
    217, 2167684249, 384, 1165050903, 5910, 99, 1220463847, 3470321685, 3791692587, 2827627667, 2704, 12203, 2242666876,
    15124, 655621459, 372, 85, 7112, 3444201625, 1795173716]],
  // A file that was opened as a core broke was shown and not said, and went into what another tab began meanwhile.
  [220020, [705784644, 2342334244, 620, 1310647934, 4078075488, 684218494, 3207194772, 2351653174, 3836224617, 2138986843,
    880334628, 2300982291, 2669227167, 425779570, 11853, 1250877624, 703652105, 3614475647, 9884, 747593175, 555537123,
    1120267565, 2190030640, 3701930791, 3869553474, 119695455, 1353458748, 955, 1244618968, 810408981, 325748748, 8078,
    16132, 310, 434, 120, 1008, 289, 3566025753, 83, 10965, 2921, 193, 406, 3772]],
  // What was shown under its own name turned out to be another's as a core started: what was said then went astray.
  [117442, [3145903944, 356720438, 408309113, 676, 2956, 10974, 1447938785, 3137552943, 578, 499, 4071064931, 3648568382,
    12016]],
  // A step of the database that had not answered for long decided after a later one, which then said that all was saved.
  [608972, [2505274200, 158, 2759086342, 176275574, 611308566, 869, 20701548, 1072430667, 948421113, 3225023165, 1004920307,
    1138877549, 879, 528, 2655491535, 451, 4199641174, 278, 28, 754]],
  // What was said as the last core of a page broke was kept nowhere while the page lived on with something else.
  [2083121, [825005892, 774, 14219, 2349212542, 113213534, 935, 13918, 613, 3051411332]],
  // What was left beside as a core broke was written later, unknown to the next keeper of the same.
  [613627, [2940953439, 4227893041, 625921380, 10002, 450950068, 3916, 2775101433, 350, 2859686010, 909, 712781646,
    2312217759, 9817, 2375787031, 606, 477, 1787]],
];
